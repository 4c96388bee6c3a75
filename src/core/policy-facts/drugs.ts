/** What a sentence can speak of: esketamine, which is a nasal spray, or ketamine. */
export type Drug = 'esketamine' | 'ketamine'

/** A drug's name in a text. */
export interface DrugName {
  readonly drug: Drug
  readonly start: number
  readonly end: number
}

const NAME = /(?<![\p{L}\p{N}])(?:(spravato|e?s-?ketamin[ea])|ketamin[ea]|ketalar)(?!\p{L})/giu

/** The drugs' names in a text, in order. */
export function drugNames(text: string): DrugName[] {
  return Array.from(text.matchAll(NAME), ({ index, 0: name, 1: nasal }) => ({
    drug: nasal ? 'esketamine' : 'ketamine',
    start: index,
    end: index + name.length,
  }))
}

// "Ketamine (not esketamine)", "except for Spravato": the name says what is not spoken of.
const LEFT_OUT =
  /(?:\bnot|\bthan|except(?:ing|o)?|excluding|unlike|versus|\bvs\.?|salvo|instead of)\s+(?:for\s+|the\s+)?$/iu
// "failed Spravato", "in combination with ketamine": it is what the patient had, or has beside.
const BESIDE =
  /\b(?:fail\w*|tried|trial of|respon\w+ to|receiv\w+|taking|prior(?!\s(?:auth|appr))|previous\w*|history of|alternative to|(?:addition|contraindicat\w+|intoleran\w+) to|combination with|along with|after|during|before|without)\s+(?:[\p{L}-]+\s+){0,3}$/iu
// The noun that the drug belongs to: "use of ketamine" is ketamine, "visits for Spravato" are visits.
const OWNER = /^.*(?<!\p{L})(\p{L}+)\s+(?:of|with|for|to|from|on|by|in|de|con|para)\s+(?:[\p{L}()/-]+\s+){0,4}$/isu
const OWN =
  /^(?:us[eo]|infus|admin|inje|inye|course|curso|treat|trata|therap|terap|dos|cover|cobert|continu|initi|prescri|request|claim|authori|autoriz|approv|certif|precert|requir|need|form|anesthe|agent)/iu
const OTHER_THING =
  /^[\s-]+(?:assisted|clinics?|(?:safety )?(?:monitor|observ)|visits?|transport|co-?pay|saving|rebate|level|test|screen|abuse|misuse|dependen|use disorder|addict)/iu
const OTHER_ROUTE =
  /(?<!\p{L})(?:oral\p{L}*|sublingual|(?:intra)?nasal|compounded|topical|t[óo]pica|troches?|lozenges?|intramuscular|subcutaneous|tablets?|capsules?|cream|gel)(?!\p{L})/iu
const INFUSION = /(?<!\p{L})(?:infusi\p{L}+|intraven\p{L}+|iv)(?!\p{L})/iu

/** Whether a name is what its sentence speaks of, rather than a thing beside it, or ketamine in another form than an infusion. */
export function isSpokenOf(text: string, { drug, start, end }: DrugName): boolean {
  const before = text.slice(Math.max(0, start - 70), start)
  const after = text.slice(end, end + 40)
  if (LEFT_OUT.test(before) || BESIDE.test(before) || OTHER_THING.test(after)) return false
  const owner = OWNER.exec(before)?.[1]
  if (owner && !OWN.test(owner)) return false
  const around = before.slice(-40) + after
  return drug === 'esketamine' || !OTHER_ROUTE.test(around) || INFUSION.test(around)
}
