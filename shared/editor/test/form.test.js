import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { embeds, links } from '../src/embed.js';
import { save } from '../src/save.js';
import { uploaded } from '../src/upload.js';
import { wordsOf } from '../src/words.js';

const original = globalThis.fetch;
afterEach(() => { globalThis.fetch = original; });

/** Answers with what is given, and remembers what was asked. */
function answering(status, headers = {}, body = undefined) {
  const asked = [];
  globalThis.fetch = async (address, options) => {
    asked.push({ address, ...options });
    return new Response(body && JSON.stringify(body), { status, headers: { ...(body && { 'Content-Type': 'application/problem+json' }), ...headers } });
  };
  return asked;
}

function form() {
  const field = (name, value, dataset = {}, type = 'text') => ({ name, value, dataset, type });
  const elements = [field('title', 'Bread', { autosave: '' }), field('slug', 'bread'), field('lexical', '{"root":1}'), field('version', '"1"'),
    { ...field('featured', 'on', { autosave: '' }, 'checkbox'), checked: false }];
  for (const each of elements) elements[each.name] = each;
  return { elements, dataset: { saveUrl: '/save', version: '"1"' } };
}

test('sends the document and the marked fields against the version they began from', async () => {
  const asked = answering(204, { ETag: 'W/"2"' });
  const given = form();
  assert.deepEqual(await save(given), { outcome: 'saved' });
  assert.equal(asked[0].method, 'PUT');
  assert.equal(asked[0].headers['If-Match'], '"1"');
  assert.deepEqual(JSON.parse(asked[0].body), { title: 'Bread', featured: false, lexical: '{"root":1}' });
  assert.equal(given.dataset.version, '"2"');
  assert.equal(given.elements.version.value, '"2"');
});

test('names with dots lead into objects, and lists leave out what is empty', async () => {
  const asked = answering(204, { ETag: '"2"' });
  const given = form();
  given.elements.push(
    { name: 'details.readers', value: 'MEMBERS', dataset: { autosave: '' } },
    { name: 'details.coauthors', value: 'tom', dataset: { autosave: 'list' } },
    { name: 'details.coauthors', value: '', dataset: { autosave: 'list' } },
    { name: 'details.presentation.metaTitle', value: 'Rye', dataset: { autosave: '' }, validity: { valid: true } });
  await save(given);
  assert.deepEqual(JSON.parse(asked[0].body).details, { readers: 'MEMBERS', coauthors: ['tom'], presentation: { metaTitle: 'Rye' } });
});

test('what is filled in wrongly waits with all beside it, and is told; the text is saved', async () => {
  const asked = answering(204, { ETag: '"2"' });
  const given = form();
  given.elements.push({ name: 'details.readers', value: 'MEMBERS', dataset: { autosave: '' } },
    { name: 'details.presentation.canonicalUrl', value: 'rye', dataset: { autosave: '' }, validity: { valid: false },
      validationMessage: 'Enter a URL.', labels: [{ textContent: ' Address ' }] });
  assert.deepEqual(await save(given), { outcome: 'refused', detail: 'Address: Enter a URL.' });
  assert.deepEqual(JSON.parse(asked[0].body), { title: 'Bread', featured: false, lexical: '{"root":1}' });
  assert.equal(given.dataset.version, '"2"');
});

test('an answer without a version is no saving', async () => {
  answering(200);
  assert.deepEqual(await save(form()), { outcome: 'refused' });
});

test('knows what an answer means', async () => {
  for (const [status, outcome] of [[401, 'signedOut'], [403, 'refused'], [409, 'conflict'], [412, 'conflict'], [413, 'refused'], [422, 'refused'],
    [429, 'later'], [500, 'later'], [503, 'later']]) {
    answering(status);
    assert.equal((await save(form())).outcome, outcome, `${status}`);
  }
});

test('passes on what the server says', async () => {
  answering(412, {}, { detail: 'Ines has saved.', current: '/posts/bread/versions/9' });
  assert.deepEqual(await save(form()), { outcome: 'conflict', detail: 'Ines has saved.', current: '/posts/bread/versions/9' });
  answering(503, { 'Retry-After': '7' });
  assert.deepEqual(await save(form()), { outcome: 'later', after: 7000 });
});

test('no network is for later, a mistake of ours is not', async () => {
  globalThis.fetch = async () => { throw new TypeError('Failed to fetch'); };
  assert.deepEqual(await save(form()), { outcome: 'later' });
  globalThis.fetch = async () => { throw new RangeError('ours'); };
  await assert.rejects(save(form()), RangeError);
});

test('a page that goes away sends what browsers let it', async () => {
  const asked = answering(204, { ETag: '"2"' });
  await save(form(), { leaving: true });
  const large = form();
  large.elements.lexical.value = 'x'.repeat(70_000);
  await save(large, { leaving: true });
  assert.deepEqual(asked.map(each => each.keepalive), [true, false]);
});

const page = (limit = 1000) => ({ uploadUrl: '/uploads', limit, words: wordsOf() });
const file = (name, size) => ({ name, size });

test('tells of each file what became of it', async () => {
  const progress = [];
  const sending = async (address, { name }, purpose, more, onProgress) => {
    onProgress(0.5);
    if (name === 'bad.png') throw new Error('bad.png is not a picture.');
    if (name === 'lost.png') throw new Error('');
    return { url: `/media/${name}` };
  };
  const files = [file('a.png', 1), file('bad.png', 1), file('lost.png', 1), file('huge.png', 2 ** 21)];
  const outcome = await uploaded(page(2 ** 20), files, 'image', {}, each => progress.push(each), sending);
  assert.deepEqual(outcome.results, [{ url: '/media/a.png', fileName: 'a.png' }]);
  assert.deepEqual(outcome.errors.map(error => error.message),
    ['bad.png is not a picture.', 'lost.png could not be uploaded.', 'huge.png is larger than 1 MB.']);
  assert.deepEqual(progress, [12.5, 25, 37.5]);
});

test('asks what stands at an address only of the web', async () => {
  const asked = answering(200, {}, { type: 'bookmark' });
  await embeds('/oembed')('https://example.org/a?b=c&d', { type: 'bookmark' });
  assert.equal(asked[0].address, '/oembed?url=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d&type=bookmark');
  for (const wrong of ['javascript:alert(1)', 'ftp://example.org/', 'bread']) await assert.rejects(embeds('/oembed')(wrong));
  await assert.rejects(embeds(undefined)('https://example.org/'));
  assert.equal(asked.length, 1);
});

test('an address without an answer is an error', async () => {
  answering(422);
  await assert.rejects(embeds('/oembed')('https://example.org/'));
});

test('without a place to search there is no search', () => {
  assert.equal(links(undefined), undefined);
});

test('a page may have words of its own', () => {
  const words = wordsOf('{"saved":"Gespeichert"}');
  assert.equal(words('saved'), 'Gespeichert');
  assert.equal(words('count', 7), '7 words');
});
