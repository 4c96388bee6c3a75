import type { Insurer } from '../src/core/insurer-schema'
import { insurerMatches, siteOrigins } from '../src/core/sites'

/** The browsers that we build for; Edge takes Chrome's. */
export const BROWSERS = ['chrome', 'firefox'] as const
export type BrowserName = (typeof BROWSERS)[number]

/** The parts of the top-level manifest.json that the build looks into. */
export interface BaseManifest {
  readonly permissions: readonly string[]
  readonly content_scripts: readonly [Readonly<{ js: readonly string[]; [key: string]: unknown }>]
  readonly [key: string]: unknown
}

/** All that differs by browser. */
const DIFFERENCES: Readonly<Record<BrowserName, Readonly<Record<string, unknown>>>> = {
  chrome: {
    // 130 is the first version in which `use_dynamic_url` holds for frames.
    minimum_chrome_version: '130',
    background: { service_worker: 'background.js' },
    // A private window gets a copy of the extension of its own, whose frames load there.
    incognito: 'split',
    side_panel: { default_path: 'panel.html' },
    // Firefox hands a policy over without knowing its form.
    storage: { managed_schema: 'managed-schema.json' },
  },
  firefox: {
    sidebar_action: {
      default_panel: 'panel.html',
      default_title: '__MSG_extension_name__',
      default_icon: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png' },
      open_at_install: false,
    },
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'coverage-notes@coverage-notes.org',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
}

/** The finished manifest: the top-level one, the insurers' sites, the version, and what differs by browser. */
export function manifestFor(
  browser: BrowserName,
  base: BaseManifest,
  insurers: readonly Insurer[],
  version: string,
): Record<string, unknown> {
  const origins = siteOrigins(insurers)
  const [contentScript] = base.content_scripts
  // Chrome gives the panel a new address in each session, so that no page can ask for it; in Firefox each installation has its own.
  const panel = { resources: ['panel.html'], matches: origins, ...(browser === 'chrome' && { use_dynamic_url: true }) }
  return {
    ...base,
    version,
    ...DIFFERENCES[browser],
    // Firefox's sidebar needs none.
    permissions: [...base.permissions, ...(browser === 'chrome' ? ['sidePanel'] : [])],
    host_permissions: origins,
    // Each insurer's pages get what is known of that insurer, and no page gets all.
    content_scripts: insurerMatches(insurers).flatMap((where, at) =>
      where.matches.length > 0
        ? [{ ...contentScript, js: [`insurers/${insurers[at]?.id}.js`, ...contentScript.js], ...where }]
        : [],
    ),
    web_accessible_resources: [panel],
  }
}
