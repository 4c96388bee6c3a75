import lookup from 'built:lookup'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { PageBar } from '../ui/page-bar'
import { useHandedOver } from '../ui/use-handed-over'
import { useSettings } from '../ui/use-settings'
import { Failure } from './failure'
import { LoadingLine } from './loading-line'
import { OpenPolicy } from './open-policy'
import { OpenedPolicy } from './opened-policy'
import { PasswordForm } from './password-form'
import { useDroppedFile } from './use-dropped-file'
import { usePolicy } from './use-policy'

/** A policy PDF with our notes: from an insurer's site, handed over by the popup, or a file of the reader's own. */
export function ReaderPage() {
  const settings = useSettings()?.settings
  const handed = useHandedOver('reader')
  const { state, open, stop } = usePolicy()
  const [insurer, setInsurer] = useState<string | null>(null)
  useEffect(() => {
    if (!handed) return
    const known = lookup.find(({ id }) => id === handed.insurer)?.id ?? null
    setInsurer(known)
    const { document } = handed
    if (known && document && /^https?:/i.test(document)) open({ insurer: known, document })
  }, [handed, open])
  const openFile = useCallback((file: File) => open(file), [open])
  const isFileOver = useDroppedFile(openFile)
  if (!settings || !handed) return null
  return (
    <div class={isFileOver ? 'reader is-file-over' : 'reader'}>
      {state.kind === 'open' ? (
        <OpenedPolicy policy={state} insurer={insurer} settings={settings} onInsurer={setInsurer} onFile={openFile} />
      ) : (
        <>
          <PageBar here="reader" />
          <main class="start">
            {state.kind === 'none' && <OpenPolicy onFile={openFile} />}
            {state.kind === 'loading' && <LoadingLine source={state.source} progress={state.progress} onStop={stop} />}
            {state.kind === 'password' && <PasswordForm isWrong={state.isWrong} onPassword={state.answer} />}
            {state.kind === 'failed' && <Failure why={state.why} source={state.source} onOpen={open} />}
          </main>
        </>
      )}
    </div>
  )
}
