import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Autosave } from '../src/autosave.js';

/** A clock that moves only when told to. */
class Clock {
  time = 0;
  timers = new Map();
  Date = { now: () => this.time };

  setTimeout = (work, milliseconds) => {
    const id = Symbol();
    this.timers.set(id, { work, at: this.time + milliseconds });
    return id;
  };

  clearTimeout = id => this.timers.delete(id);

  async pass(milliseconds) {
    const end = this.time + milliseconds;
    for (;;) {
      const [id, next] = [...this.timers].sort(([, one], [, other]) => one.at - other.at)[0] ?? [];
      if (!next || next.at > end) break;
      this.time = next.at;
      this.timers.delete(id);
      next.work();
      await settled();
    }
    this.time = end;
  }
}

const settled = () => new Promise(resolve => setImmediate(resolve));

function begin(...answers) {
  const clock = new Clock();
  const sent = [];
  const shown = [];
  const send = options => new Promise(resolve => {
    sent.push({ at: clock.time, options, answer: resolve });
    if (answers.length) resolve(answers.shift());
  });
  const autosave = new Autosave({ send, show: (state, answer) => shown.push(answer ? [state, answer] : state), clock });
  return { autosave, clock, sent, shown };
}

const SAVED = { outcome: 'saved' };
const LATER = { outcome: 'later' };

test('saves once it is quiet', async () => {
  const { autosave, clock, sent, shown } = begin(SAVED);
  autosave.changed();
  await clock.pass(1000);
  autosave.changed();
  await clock.pass(1400);
  assert.equal(sent.length, 0);
  await clock.pass(200);
  assert.equal(sent.length, 1);
  assert.equal(autosave.dirty, false);
  assert.deepEqual(shown.at(-1), ['saved', SAVED]);
});

test('saves somebody who never pauses, after ten seconds at the latest', async () => {
  const { autosave, clock, sent } = begin(SAVED, SAVED);
  for (let second = 0; second < 11; second++) {
    autosave.changed();
    await clock.pass(1000);
  }
  assert.equal(sent.length, 1);
  assert.ok(sent[0].at <= 10_000);
});

test('sends one request at a time, and what changed meanwhile after it', async () => {
  const { autosave, clock, sent } = begin();
  autosave.changed();
  await clock.pass(2000);
  autosave.changed();
  await clock.pass(20_000);
  assert.equal(sent.length, 1);
  sent[0].answer(SAVED);
  await settled();
  assert.equal(autosave.dirty, true);
  assert.equal(autosave.state, 'unsaved');
  await clock.pass(2000);
  assert.equal(sent.length, 2);
});

test('tries again in longer and longer intervals, and at once when the network is back', async () => {
  const { autosave, clock, sent } = begin(LATER, LATER, LATER, SAVED);
  autosave.changed();
  await clock.pass(1500);
  await clock.pass(2000);
  await clock.pass(4000);
  assert.deepEqual(sent.map(each => each.at), [1500, 3500, 7500]);
  await autosave.resume();
  assert.equal(sent.length, 4);
  assert.equal(autosave.dirty, false);
  await clock.pass(100_000);
  assert.equal(sent.length, 4);
});

test('waits as long as the server asks for', async () => {
  const { autosave, clock, sent } = begin({ outcome: 'later', after: 30_000 }, SAVED);
  autosave.changed();
  await clock.pass(31_000);
  assert.equal(sent.length, 1);
  await clock.pass(1000);
  assert.equal(sent.length, 2);
});

test('sends nothing any more after a conflict, and stays dirty', async () => {
  const { autosave, clock, sent, shown } = begin({ outcome: 'conflict', current: '/v9' }, SAVED);
  autosave.changed();
  await clock.pass(2000);
  autosave.changed();
  await clock.pass(100_000);
  await autosave.now();
  await autosave.resume();
  assert.equal(sent.length, 1);
  assert.equal(autosave.dirty, true);
  assert.deepEqual(shown.at(-1), ['conflict', { outcome: 'conflict', current: '/v9' }]);
});

test('does not repeat what was refused, but tries the next change', async () => {
  const { autosave, clock, sent } = begin({ outcome: 'refused' }, SAVED);
  autosave.changed();
  await clock.pass(100_000);
  assert.equal(sent.length, 1);
  assert.equal(autosave.dirty, true);
  autosave.changed();
  await clock.pass(2000);
  assert.equal(autosave.dirty, false);
});

test('goes on after signing in', async () => {
  const { autosave, clock, sent } = begin({ outcome: 'signedOut' }, SAVED);
  autosave.changed();
  await clock.pass(2000);
  await autosave.resume();
  assert.equal(sent.length, 2);
  assert.equal(autosave.dirty, false);
});

test('resuming sends nothing that is saved', async () => {
  const { autosave, sent } = begin();
  await autosave.resume();
  await autosave.now();
  assert.equal(sent.length, 0);
});

test('a form that is sent by itself leaves nothing to save', async () => {
  const { autosave, clock, sent } = begin();
  autosave.changed();
  autosave.stop();
  await clock.pass(100_000);
  assert.equal(autosave.dirty, false);
  assert.equal(sent.length, 0);
});
