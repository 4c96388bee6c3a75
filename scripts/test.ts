// Runs everything that CI runs, in the order in which a mistake is cheapest to find: `npm test`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const HELP = `Usage: npm test [-- --quick]

Checks format and style, types, the data, the build, the built extension (web-ext lint) and all tests,
in Chromium and Firefox too. --quick leaves the browsers out.`

const root = join(import.meta.dirname, '..')
const results = join(root, 'artifacts', 'test-results.json')
const isQuick = process.argv.includes('--quick')

/** A step: its name, and the command line that fails when the step does. */
type Step = readonly [name: string, command: string, ...args: string[]]

const node = process.execPath
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const script = (name: string) => [node, '--import', 'tsx', join(root, 'scripts', name)] as const

// Vite would warn at length that its next version may load vitest.config.ts in another way.
const ENV = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }

const STEPS: readonly Step[] = [
  ['format and style', bin('biome'), 'check', '--error-on-warnings'],
  ['types', bin('tsc')],
  ['icons', ...script('icons.ts'), '--check'],
  ['data', ...script('check-data.ts')],
  ['build', ...script('build.ts')],
  ['extension lint', ...script('lint-extension.ts')],
  [
    'tests',
    bin('vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...(isQuick ? ['--project', 'unit'] : []),
  ],
]

/** The closing line: how many tests passed and failed. */
function closingLine(): string {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8')) as Record<string, number>
  return `${numPassedTests} passed, ${numFailedTests} failed`
}

if (process.argv.includes('--help')) console.log(HELP)
else {
  mkdirSync(join(root, 'artifacts'), { recursive: true })
  for (const [name, command, ...args] of STEPS) {
    console.log(`\n── ${name}`)
    const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: ENV })
    if (name === 'tests') console.log(closingLine())
    if (status !== 0) {
      console.error(`npm test stopped at: ${name}`)
      process.exit(1)
    }
  }
}
