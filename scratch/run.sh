node --import tsx scratch/meta.mts
