// What screen readers and voice control find: the mirror of the screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { desktop, phone, root } from './browser.mjs';
import { file, invitation, personAt, served } from './people.mjs';

const axe = readFileSync(createRequire(join(root, 'build/web-tests/package.json')).resolve('axe-core/axe.min.js'), 'utf8');

const { site, browser } = await served();
const person = personAt({ site, browser });

// What axe finds serious or critical on the page as it is.
async function objections(somebody) {
  if (!(await somebody.page.evaluate(() => 'axe' in window))) await somebody.page.evaluate(axe);
  const { violations } = await somebody.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map(({ html }) => html).join(' ')}`);
}

// What is pressed, and what is seen then.
const places = [['Today', 'Good '], ['Declines', 'Sent today'], ['Northwind Labs', 'Day 1 of 30'], ['Decide', 'Five questions'],
  ['Letter', 'Your letter'], ['Replies', 'Paste their answer'], ['30 days', 'Day 1 of 30'], ['Later', 'A day to write'],
  ['People', 'Dana Reyes'], ['Offers', 'side by side'], ['Guide', 'Short answers'], ['Settings', 'Back up now']];

for (const [shape, device] of Object.entries({ 'a phone': phone, 'a desk': desktop })) {
  person(`axe has nothing serious to say of any place on ${shape}`, device, async (sam) => {
    assert.deepEqual(await objections(sam), [], 'before the first decline');
    await file(sam);
    assert.deepEqual(await objections(sam), [], 'filed');
    if (shape === 'a phone') await sam.use('Back');
    for (const [place, shown] of places) {
      await sam.use(place);
      await sam.sees(shown);
      assert.deepEqual(await objections(sam), [], place);
      if (shape === 'a phone' && place === 'Later') await sam.use('Back');
    }
  });
}

// What is open over a place: the way there, what opens it, and what is seen then.
const over = [[['Declines', 'Northwind Labs'], 'More', 'Archive'], [['People', 'Dana Reyes'], 'More', 'Merge with…'],
  [[], 'Add to history', 'What was said'], [['Today'], 'Find anything', 'Dark theme'], [['Offers'], 'Add the first offer', 'Company'],
  [['Settings'], 'Restore a backup', 'Another file']];

person('axe has nothing serious to say of menus and sheets', desktop, async (sam) => {
  await file(sam);
  for (const [way, opens, shown] of over) {
    for (const place of way) await sam.use(place);
    await sam.use(opens);
    await sam.sees(shown);
    assert.deepEqual(await objections(sam), [], opens);
    await sam.page.keyboard.press('Escape');
    await sam.item(shown).waitFor({ state: 'detached' });
  }
});

person('an invitation becomes a filed letter through what is read out alone', phone, async (sam) => {
  await sam.copy(invitation);
  await sam.use('Paste an invitation', 'button');
  await sam.hears('textbox', 'Company', 'Northwind Labs');
  await sam.use('Write the letter', 'button');
  await sam.use('Copy', 'button');
  await sam.page.locator('#said', { hasText: 'Copied.' }).waitFor({ state: 'attached' });
  assert.match(await sam.page.evaluate(() => navigator.clipboard.readText()), /Dana/);
  await sam.use('I’ve already sent it', 'button');
  await sam.sees('Done, and filed.');
  await sam.page.reload();
  await sam.sees('Northwind Labs');
});

person('what lies further down than the screen shows can be used', phone, async (sam) => {
  await sam.use('Settings');
  await sam.use('Back up now', 'button', sam.page.waitForEvent('download'));
});

person('the focus of the keyboard is the focus that is read out', desktop, async (sam) => {
  await sam.page.keyboard.press('Tab');
  const name = () => document.activeElement.getAttribute('aria-label');
  await sam.page.waitForFunction(() => document.activeElement.closest('#mirror') !== null);
  const first = await sam.page.evaluate(name);
  await sam.page.keyboard.press('Tab');
  await sam.page.waitForFunction((before) => document.activeElement.getAttribute('aria-label') !== before, first);
});

person('a field that is written in is called by its name', phone, async (sam) => {
  await sam.copy('');
  await sam.tap('Paste an invitation'); // with nothing in it
  await sam.tap('Company');
  await sam.page.waitForFunction(() => {
    const { activeElement } = document;
    return activeElement.getAttribute('aria-label') === 'Company' && !activeElement.hasAttribute('aria-hidden');
  });
});
