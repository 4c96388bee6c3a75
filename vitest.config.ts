import { defineConfig } from 'vitest/config'
import { builtModules } from './scripts/built-data'
import { readGuide, readInsurers } from './scripts/read-data'

// What the build makes from the insurer files (src/built.d.ts), made the same way for the tests.
const built = new Map(Object.entries(builtModules(readInsurers(), readGuide())))

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    {
      name: 'built-modules',
      enforce: 'pre',
      resolveId: (id) => (built.has(id) ? `\0${id}` : undefined),
      load: (id) => (built.has(id.slice(1)) ? `export default ${JSON.stringify(built.get(id.slice(1)))}` : undefined),
    },
    {
      name: 'css-text',
      enforce: 'pre',
      resolveId: (id) => (id.endsWith('.css?text') ? `\0css-text` : undefined),
      load: (id) => (id === '\0css-text' ? 'export default ""' : undefined),
    },
  ],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          // Some start programs of their own.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Each file drives browsers of its own; two cores carry no more than two files at once.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
