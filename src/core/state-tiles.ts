import type { State } from './vocabulary'

/** Where a state stands on the map of squares: column and row, counted from 0. */
export interface Tile {
  readonly state: State
  readonly column: number
  readonly row: number
}

/** The map, one word a square: each state about where it is, and all of one size, so that small ones can be hit too. */
const MAP = `
AK .  .  .  .  .  .  .  .  .  ME
.  .  .  .  .  .  .  .  .  VT NH
WA ID MT ND MN WI MI .  NY MA RI
OR NV WY SD IA IL IN OH PA NJ CT
CA UT CO NE MO KY WV VA MD DE .
.  AZ NM KS AR TN NC SC DC .  .
.  .  .  OK LA MS AL GA .  .  .
HI .  .  TX .  .  .  .  FL PR VI`

/** Every state as a square, row by row. */
export const STATE_TILES: readonly Tile[] = MAP.trim()
  .split('\n')
  .flatMap((line, row) => line.split(/\s+/).map((word, column) => ({ state: word as State | '.', column, row })))
  .filter((tile): tile is Tile => tile.state !== '.')

/** How many columns the map has. */
export const TILE_COLUMNS = 11

/** The ways that arrow keys lead. */
export type Direction = 'left' | 'right' | 'up' | 'down'

/** The next square that way: the nearest, and rather one straight ahead; the square itself at the edge of the map. */
export function nextTile(from: State, direction: Direction): State {
  const start = STATE_TILES.find(({ state }) => state === from)
  if (!start) return from
  const isSideways = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  const ahead = (tile: Tile) => sign * (isSideways ? tile.column - start.column : tile.row - start.row)
  const aside = (tile: Tile) => Math.abs(isSideways ? tile.row - start.row : tile.column - start.column)
  const distance = (tile: Tile) => ahead(tile) + TILE_COLUMNS * aside(tile)
  const [nearest] = STATE_TILES.filter((tile) => ahead(tile) > 0).sort((a, b) => distance(a) - distance(b))
  return nearest?.state ?? from
}
