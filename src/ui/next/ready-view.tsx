import { factsById } from '../../core/next/next-facts'
import { speaksOfSuicide } from '../../core/treatment-words'
import { CrisisLine } from '../crisis-line'
import { ofPage, t } from '../i18n'
import { Checklist } from './checklist'
import { FactText } from './fact-text'
import type { NextAbout } from './next-about'
import { NoteEvidence } from './note-evidence'
import { SaidWhere } from './said-where'

/** What the insurer asks for, from our note and from the page, to be ticked off. */
export function ReadyView({ about }: { about: NextAbout }) {
  const { facts, file, name, treatment, note, said, today, kept, onKept } = about
  const asked = note?.criteria ?? []
  const onPage = said?.criteria ?? []
  const all = [...new Set([...asked, ...onPage])]
  const papers = factsById(facts, [
    ...(treatment === 'spravato' ? ['ap-evidence-pack'] : ['ap-off-label-iv']),
    'ap-letter-medical-necessity',
  ])
  const onTick = (item: string, isTicked: boolean) => {
    const others = [...kept.ticked].filter((each) => each !== item)
    onKept({ ticked: new Set(isTicked ? [...others, item] : others) })
  }
  return (
    <>
      <p class="lead">{t('next_ready_lead')}</p>
      {all.length > 0 && (
        <p class="tally" role="status">
          {t('next_ready_count', { ready: all.filter((item) => kept.ticked.has(item)).length, count: all.length })}
        </p>
      )}
      <section class="part">
        <h2>{t('note_criteria', { insurer: name })}</h2>
        {asked.length > 0 ? (
          <Checklist isOurs items={asked} ticked={kept.ticked} onTick={onTick} />
        ) : (
          <p>{note ? t('next_ready_none', { insurer: name }) : t('unknown_what', { insurer: name })}</p>
        )}
        {speaksOfSuicide([...all, note?.summary ?? ''].join(' ')) && <CrisisLine />}
        {note && <NoteEvidence note={note} insurer={file.insurer} today={today} />}
      </section>
      {said && onPage.length > 0 && (
        <section class="part">
          <h2>{t('page_asks')}</h2>
          <Checklist items={onPage} ticked={kept.ticked} lang={ofPage(said.lang)} onTick={onTick} />
          <SaidWhere said={said} />
          <p class="soft">{t('page_other_plan', { insurer: name })}</p>
        </section>
      )}
      <section class="part">
        <h2>{t('next_ready_papers')}</h2>
        {papers.map((fact) => (
          <FactText key={fact.id} fact={fact} />
        ))}
      </section>
    </>
  )
}
