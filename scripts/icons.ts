// Makes the PNG icons from the SVGs: `npm run icons`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const folder = join(import.meta.dirname, '..', 'icons')

/** Each drawing and the sizes it is needed in, in pixels. */
const SIZES = { icon: [16, 32, 48, 128], 'icon-idle': [16, 32, 48] } as const

if (process.argv.includes('--help')) {
  console.log(
    'Usage: npm run icons [-- --check]\nMakes icons/*.png from icons/*.svg; --check fails when one is out of date.',
  )
} else {
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = readFileSync(join(folder, `${name}.svg`), 'utf8')
    for (const size of sizes) {
      const file = join(folder, `${name}-${size}.png`)
      const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()
      if (!process.argv.includes('--check')) writeFileSync(file, png)
      else if (!existsSync(file) || !readFileSync(file).equals(png)) {
        console.error(`icons/${name}-${size}.png is not what icons/${name}.svg gives: run npm run icons`)
        process.exitCode = 1
      }
    }
  }
}
