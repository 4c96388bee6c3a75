import { elementsBelow } from './large-trees'
import { rootOf, type TextRoot } from './text-roots'

/** The tags that most elements of a page have, the commonest first; among the others are custom elements and frames. */
const COMMON = 'td,li,div,span,a,p,tr,path,strong,em,b,i,br,img,option,ul,h2,h3,button,input'

/** The elements that may have a tree of their own: frames, custom elements, and those with nothing else in them. */
const HOSTS = `:not(${COMMON}),:empty:is(div,span,p)`

const PASSWORD_FIELD = 'input[type=password]'

/** What has to be known of a tree besides its text: the open shadow roots and readable frames in it, and the fields for passwords. */
export interface TreeSearch {
  readonly roots: readonly TextRoot[]
  readonly passwordFields: readonly Element[]
}

/** Searches at and below a node, not in the trees within it. */
export function* searchTree(node: Element | TextRoot): Generator<void, TreeSearch> {
  const found = yield* elementsBelow(node, `${HOSTS},${PASSWORD_FIELD}`)
  if ('localName' in node) found.push(node)
  return {
    roots: found.flatMap((host) => rootOf(host) ?? []),
    passwordFields: found.filter((element) => element.matches(PASSWORD_FIELD)),
  }
}
