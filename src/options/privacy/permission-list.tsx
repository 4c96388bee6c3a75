import { type AskedPermissions, askedPermissions } from '../../platform/asked-permissions'
import { t } from '../../ui/i18n'
import { permissionReason } from './permission-words'

/** `*://*.aetna.com/*` → `aetna.com`. */
const hostOf = (pattern: string) => pattern.replace(/^[^/]*\/\/(?:\*\.)?/, '').replace(/\/\*$/, '')

/** Each permission of the manifest with the reason for it. */
export function PermissionList({ asked = askedPermissions() }: { asked?: AskedPermissions }) {
  const { names, hosts, optionalHosts } = asked
  return (
    <dl class="permissions">
      {names.map((name) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{permissionReason(name)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('privacy_hosts', { count: hosts.length })}</dt>
        <dd>
          {t('permission_hosts')}
          <details class="hosts">
            <summary>{t('privacy_hosts_show')}</summary>
            <p>{hosts.map(hostOf).join(' · ')}</p>
          </details>
        </dd>
      </div>
      {optionalHosts.length > 0 && (
        <div>
          <dt>{t('privacy_hosts_optional')}</dt>
          <dd>{t('permission_optional_hosts')}</dd>
        </div>
      )}
    </dl>
  )
}
