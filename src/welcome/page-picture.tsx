import type { Status } from '../core/vocabulary'
import { toneClass } from '../ui/glyph'
import { t } from '../ui/i18n'
import { STATUS_GLYPHS } from '../ui/status-glyphs'

/** The answers drawn in the picture's panel, from top to bottom. */
const DRAWN: readonly { readonly status: Status; readonly top: number }[] = [
  { status: 'prior-authorization', top: 108 },
  { status: 'case-by-case', top: 164 },
  { status: 'not-covered', top: 220 },
]

/** A drawing of an insurer's page with our tab at its edge and the panel open beside it. */
export function PagePicture() {
  return (
    <figure class="picture">
      <svg viewBox="0 0 560 372" role="img" aria-label={t('welcome_picture')}>
        <rect class="window" x="1" y="1" width="558" height="370" rx="16" />
        <path class="hairline" d="M1 43h558" />
        <g class="dots">
          <circle cx="24" cy="22" r="4.500" />
          <circle cx="40" cy="22" r="4.500" />
          <circle cx="56" cy="22" r="4.500" />
        </g>
        <rect class="address" x="84" y="12" width="300" height="20" rx="10" />
        <g class="page">
          <path class="heading" d="M36 82h150" />
          <path class="lines" d="M36 112h220M36 130h244M36 148h196" />
          <rect class="block" x="32" y="176" width="112" height="76" rx="8" />
          <rect class="block" x="158" y="176" width="112" height="76" rx="8" />
          <path class="lines" d="M36 284h236M36 302h208M36 320h228M36 338h120" />
        </g>
        <circle class="halo" cx="315" cy="166" r="42" />
        <path class="panel" d="M330 43h229v312a16 16 0 0 1-16 16h-213z" />
        <path class="title" d="M350 72h104" />
        <path class="lines" d="M350 90h150" />
        {DRAWN.map(({ status, top }) => (
          <Answer key={status} status={status} top={top} />
        ))}
        <path class="lines" d="M350 296h178M350 314h150M350 332h96" />
        <path class="tab" d="M330 140h-18a12 12 0 0 0-12 12v28a12 12 0 0 0 12 12h18" />
        <g class={`sign ${toneClass('prior-authorization')}`} transform="translate(305 156)">
          <path d={STATUS_GLYPHS['prior-authorization'].stroke} />
        </g>
      </svg>
    </figure>
  )
}

function Answer({ status, top }: { status: Status; top: number }) {
  const { stroke, filled } = STATUS_GLYPHS[status]
  return (
    <g class={toneClass(status)} transform={`translate(346 ${top})`}>
      <rect class="answer" width="196" height="48" rx="10" />
      <rect class="tint" x="9" y="9" width="30" height="30" rx="8" />
      <g class="sign" transform="translate(14 14)">
        <path d={stroke} />
        {filled && <path class="filled" d={filled} />}
      </g>
      <path class="lines" d="M52 18h84" />
      <path class="word" d="M52 32h58" />
    </g>
  )
}
