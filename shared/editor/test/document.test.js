import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isCut, kept, opened, UNKNOWN } from '../src/document.js';

const KNOWN = new Set(['root', 'paragraph', 'extended-text', 'list', 'listitem']);
const text = words => ({ type: 'extended-text', text: words, version: 1 });
const paragraph = (...children) => ({ type: 'paragraph', version: 1, children });
const document = (...children) => ({ root: { type: 'root', version: 1, children } });
const poll = { type: 'poll', version: 7, options: ['a', 'b'], children: [{ type: 'option', text: 'x' }] };

const open = given => opened(JSON.stringify(given), KNOWN);

test('nothing is an empty document', () => {
  assert.deepEqual(opened('', KNOWN).root.children, []);
});

test('what is known stays as it is', () => {
  const given = document(paragraph(text('a')));
  assert.deepEqual(open(given), given);
});

test('an unknown card is wrapped where it is, and comes back untouched', () => {
  const given = document(paragraph(text('a')), poll, paragraph(text('b')));
  const loaded = open(given);
  assert.deepEqual(loaded.root.children[1], { type: UNKNOWN, version: 1, inline: false, original: poll });
  assert.equal(kept(loaded), JSON.stringify(given));
});

test('an unknown node in a text flows with it', () => {
  const given = document(paragraph(text('a'), { type: 'mention', who: 'ada' }));
  assert.equal(open(given).root.children[0].children[1].inline, true);
  assert.equal(kept(open(given)), JSON.stringify(given));
});

test('a list with something unknown between its items is unknown as a whole', () => {
  const list = { type: 'list', children: [{ type: 'listitem', children: [] }, poll] };
  const loaded = open(document(list));
  assert.deepEqual(loaded.root.children[0], { type: UNKNOWN, version: 1, inline: false, original: list });
});

test('a wrapper in a document from elsewhere is itself unknown', () => {
  const given = document({ type: UNKNOWN, version: 1, inline: false, original: poll });
  assert.equal(kept(open(given)), JSON.stringify(given));
});

test('a document is cut when a card or a word of it is missing', () => {
  const given = open(document(paragraph(text('one two')), poll, { type: 'image' }));
  assert.equal(isCut(given, given), false);
  assert.equal(isCut(open(document(paragraph(text('one'), text('two\u200c'), { type: 'linebreak' }), poll, { type: 'image' })), given), false);
  assert.equal(isCut(open(document(paragraph(text('one tw')), poll, { type: 'image' })), given), true);
  assert.equal(isCut(open(document(paragraph(text('one two')), poll)), given), true);
  assert.equal(isCut(open(document()), given), true);
});

test('what is no document says so', () => {
  for (const [wrong, message] of [
    ['{', SyntaxError],
    ['null', /no type/],
    ['{"root":{"type":"paragraph"}}', /no root/],
    ['{"root":{"type":"root","children":{}}}', /no list/],
    ['{"root":{"type":"root","children":[null]}}', /no type/],
    ['{"root":{"type":"root","children":[{"type":7}]}}', /no type/]
  ]) assert.throws(() => opened(wrong, KNOWN), message instanceof RegExp ? { message } : message, wrong);
});

test('the kept documents are what the editor writes', () => {
  const folder = new URL('documents/', import.meta.url);
  const files = readdirSync(folder);
  assert.ok(files.length > 15);
  for (const file of files) {
    const given = readFileSync(new URL(file, folder), 'utf8');
    assert.equal(kept(opened(given, KNOWN)), JSON.stringify(JSON.parse(given)), file);
  }
});
