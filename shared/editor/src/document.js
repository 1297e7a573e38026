// Lexical documents as they are kept, and as the editor can load them: it knows no nodes but its own.

export const UNKNOWN = 'rose-unknown';

const EMPTY = { root: { children: [], direction: null, format: '', indent: 0, type: 'root', version: 1 } };

/** Nodes among whose children something that flows with the text may stand. */
const FLOWING = new Set(['aside', 'extended-heading', 'extended-quote', 'heading', 'link', 'listitem', 'paragraph', 'quote']);

function wrapped(node, parent) {
  return { type: UNKNOWN, version: 1, inline: parent !== 'root', original: node };
}

function checked(node) {
  if (typeof node?.type !== 'string') throw new TypeError('A node of the document has no type');
  if (node.children !== undefined && !Array.isArray(node.children)) throw new TypeError(`The children of ${node.type} are no list`);
  return node;
}

function loadable(node, parent, known) {
  if (!known.has(checked(node).type)) return wrapped(node, parent);
  if (!node.children) return node;
  const children = node.children.map(child => loadable(child, node.type, known));
  const strange = children.some(child => child.type === UNKNOWN);
  return (strange && node.type !== 'root' && !FLOWING.has(node.type)) ? wrapped(node, parent) : { ...node, children };
}

/** The kept document with each node that is not of a known type (or cannot stand where it does) wrapped into one that is. */
export function opened(json, known) {
  const document = json ? JSON.parse(json) : EMPTY;
  if (checked(document?.root).type !== 'root') throw new TypeError('The document has no root');
  return { ...document, root: loadable(document.root, undefined, known) };
}

function unwrapped(node) {
  if (node.type === UNKNOWN) return node.original;
  return node.children ? { ...node, children: node.children.map(unwrapped) } : node;
}

/** What is kept of a document that the editor holds: the unknown nodes as they came. */
export function kept(document) {
  return JSON.stringify({ ...document, root: unwrapped(document.root) });
}

function leaves(node, found = { text: '', cards: 0 }) {
  if (node.children && node.type !== UNKNOWN) for (const child of node.children) leaves(child, found);
  else if (typeof node.text === 'string') found.text += node.text.replace(/[\s\u200c]/g, '');
  else if (node.type !== 'linebreak') found.cards++;
  return found;
}

/** Whether the editor holds less than it was given: it makes do with what it can read. */
export function isCut(held, given) {
  const now = leaves(held.root);
  const before = leaves(given.root);
  return now.text.length < before.text.length || now.cards < before.cards;
}
