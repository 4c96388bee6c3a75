const TREATMENT_NEXT = '(?=(?:spravato|(?:es)?ketamin))'

/**
 * What insurers also say, and the common way of saying it that the other patterns know. The words are those of a plain
 * text; none of these changes what is said.
 */
const REWORDED: readonly (readonly [pattern: RegExp, common: string])[] = [
  // "1. Spravato is …", "¹ Ketamine infusions are …": a number that was typed in front.
  [/^[\s*†‡¹²³]*(?:\(?(?:(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?) +)?(?=\w)/, ''],
  // "You need prior authorization before you get Spravato" asks for it for Spravato, where nothing else is named to be authorized.
  [
    new RegExp(
      `((?:authori[sz]|autoriza|approv|certif|\\bpa\\b)(?:(?! (?:for|of|para|de) )[^.;:]){0,60}?) (?:before (?:(?:you|members?|patients?|the (?:member|patient)) (?:can |may )?)?(?:get|receiv|start|us|tak|hav|fill|begin)\\w*|antes de (?:recibir|obtener|usar|empezar)) ${TREATMENT_NEXT}`,
    ),
    '$1 for ',
  ],
  [/\bneither ([^.;:]{2,120}?),? nor ([^.;:]{2,120}?) (is|are|will be) (?!not)/, '$1 and $2 $3 not '],
  [
    /^(?:none of (?:our|the|these) (?:\w+ ){0,2}plans|no (?:\w+ ){0,2}plan|neither (?:\w+ ){0,2}(?:plan|product|option)) (?:covers?|pays? for)/,
    'the plan does not cover',
  ],
  [
    /^(?:under no circumstances?|in no (?:case|event|circumstance)s?),? (is|are|will) ([^.;:]{2,60}?) ((?:be )?(?:covered|considered))/,
    '$2 $1 not $3',
  ],
  [/\b(?:does|do|will) not reimburse\b/, 'does not cover'],
  [/\bineligible for (coverage|payment|reimbursement)/, 'not covered'],
  [/\b(is|are) not (?:an? )?(?:plan |health |medical )?benefits?\b/, '$1 not covered'],
  [/\bno benefits (?:are|will be) (?:provided|available|payable|paid) for\b/, 'there is no coverage for'],
  [
    /\b(?:does|do) not meet (?:the |our |plan's )*(?:criteria for )?medical necessity(?: criteri(?:a|on))?/,
    'is not medically necessary',
  ],
  [/\bmeets? medical necessity\b/, 'is medically necessary'],
  [/\bmedically appropriate\b/, 'medically necessary'],
  [/\b(?:is|are|will be) denied as (?:being )?(?=experimental|investigat|unproven|not medically)/, 'is '],
  [
    /\bhas not been (?:\w+ly )?proven(?: to be)? (?:safe and )?effective,? (?:and|it)(?: is)?,?(?: therefore,?)? (?:is )?(?=consider|experimental|investigat)/,
    'is ',
  ],
  [/\bse considera(?:n)? (?=experimental|investig)/, 'es '],
  [
    /\b(?:plan|policy|company|we|insurer) considers? ([^;:]{2,240}?) to be (?=experimental|investigat|unproven|not medically|medically)/,
    '$1 is considered ',
  ],
  // Why it is not covered: something else is.
  [/\b(?:because|as|since),? [^.;]{0,60}\balternatives\b[^.;]*/, ''],
  [
    /^claims for ([^.;:]{2,60}?) (?:submitted |billed )?without (?:an? )?(?:approved |valid )?(?:prior authorization|pre-?authorization|pre-?certification|prior approval)[^.;]{0,40} will be denied[^.;]*/,
    '$1 requires prior authorization',
  ],
  [/\bwill be added to [^.;]{0,60}?prior authorization (?:program|list|requirements?)/, 'requires prior authorization'],
  [/\bprior authorization (?:continues|will continue) to apply to\b/, 'prior authorization is required for'],
  [/^unlike ([^,]{2,80}), which ((?:is|are|requires?) [^,]{2,80}), /, '$1 $2; '],
  [
    /\b(?:we|our plans?|your plan|the plan) (?:do not|don't|does not|doesn't|will not|won't) (?:cover|pay for) (?:it|them|this|these)\b/,
    'is not covered',
  ],
  [
    /\b(?:we|our plans?|your plan|the plan) (?:do |does |will )?(?:covers?|pays? for) (?:it|them|this|these)\b/,
    'is covered',
  ],
  [/\b(?:covers?|pays? for) neither ([^.;:]{2,80}?) nor /, 'do not cover $1 or '],
  [/\b(is|are) an? (?:covered )?benefit (?:of|under)\b/, '$1 covered under'],
  [/^(?:approve|authorize)(?: duration)?:? for (?=\d|one|three|six|twelve)/, 'it is approved for '],
  [/^(?:coverage |benefit )?(?:status|determination|position|verdict|decision)(?: statement)? ?: /, ''],
  [/\b((?:prior|pre-?) ?(?:authorization|certification|approval)|pa) ?: (?=required|needed)/, '$1 is '],
  [/\b((?:prior|pre-?) ?(?:authorization|certification|approval)|pa)(?: required)? ?[:?] yes\b/, '$1 is required'],
  [/\bgenerally (does not cover)\b/, '$1'],
  [/\bcoverage eligibility for\b/, 'coverage for'],
  [/\b(coverage for [^.;:]{2,80}?) will be considered (?=when|if)/, '$1 is provided '],
  [/\bwill provide coverage for\b/, 'covers'],
]

/** A sentence in plain text, said in the common way where insurers have others. */
export function reworded(plain: string): string {
  return REWORDED.reduce((said, [pattern, common]) => said.replace(pattern, common), plain)
}
