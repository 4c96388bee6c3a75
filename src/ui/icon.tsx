/** The interface's own signs, in strokes on an 18 × 18 grid. */
const ICONS = {
  mark: 'M5.5 1.5h7a3 3 0 0 1 3 3v9a3 3 0 0 1-3 3h-7a3 3 0 0 1-3-3v-9a3 3 0 0 1 3-3zM5.5 6h7M5.5 9h7M5.5 12h4',
  close: 'M4 4l10 10M14 4L4 14',
  menu: 'M4 9h.01M9 9h.01M14 9h.01',
  down: 'M5 7l4 4l4-4',
  up: 'M5 11l4-4l4 4',
  plus: 'M9 3.5v11M3.5 9h11',
  minus: 'M3.5 9h11',
  fit: 'M2.5 3v12M15.5 3v12M5.5 9h7M7.5 7l-2 2l2 2M10.5 7l2 2l-2 2',
  print: 'M5 6.5v-4h8v4M5 12.5H2.5v-6h13v6H13M5 10.5h8v5H5z',
  save: 'M9 2.5v8M5.5 7.5L9 11l3.5-3.5M3 12v3.5h12V12',
  file: 'M10.5 2H4.5v14h9V5zM10.5 2v3h3',
  right: 'M7 5l4 4l-4 4',
  left: 'M11 5l-4 4l4 4',
  search: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM12 12l3.5 3.5',
  clock: 'M9 2a7 7 0 1 1 0 14a7 7 0 1 1 0-14zM9 5v4l2.5 2',
  outside: 'M7 4H4v10h10v-3M10 3h5v5M15 3l-7 7',
  copy: 'M6 6h8v9h-8zM11 6v-3h-8v9h3',
  lock: 'M4.5 8h9v7.5h-9zM6 8V5.5a3 3 0 0 1 6 0V8',
  check: 'M4 9.5l3.5 3.5l7-8',
} as const

/** A small sign beside a word; hidden from screen readers, who get the word. */
export function Icon({ name, size = 18 }: { name: keyof typeof ICONS; size?: number }) {
  return (
    <svg class={`icon ${name}`} width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" role="presentation">
      <path d={ICONS[name]} />
    </svg>
  )
}
