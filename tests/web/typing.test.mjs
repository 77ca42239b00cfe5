// Whoever types in a letter gets what a text area of the browser would have given them, whatever they type with.
import assert from 'node:assert/strict';

import { desktop, patience, phone } from './browser.mjs';
import { paste, personAt, served } from './people.mjs';

const person = personAt(await served());

// What keyboards of phones, input methods and dictation do to a field, told as the browser is told of it.
const hands = {
  'letters, accents and Backspace': async ({ keyboard }) => {
    await keyboard.type('Société Nordñ');
    await keyboard.press('Backspace');
  },
  'an input method that changes what it wrote before it is finished': async ({ keyboard, compose, finish }) => {
    await keyboard.type('Dear ');
    await compose('か');
    await compose('かん');
    await compose('かんじ');
    await finish('漢字');
    await keyboard.type('!');
  },
  'a suggestion in place of a word that was written before': async ({ keyboard, compose, finish }) => {
    await keyboard.type('I will be their tomorrow');
    await compose('there', { replacementStart: 10, replacementEnd: 15 });
    await finish('there');
  },
  'a correction that the system makes by itself': async ({ keyboard, page }) => {
    await keyboard.type('Thank yuo 🙏 very much');
    await page.evaluate(() => {
      document.activeElement.setSelectionRange(6, 9);
      document.execCommand('insertText', false, 'you');
    });
    await keyboard.type('!');
  },
  'the caret put elsewhere by the keyboard': async ({ keyboard, page, rest }) => {
    await keyboard.type('Thank very much');
    await rest();
    await page.evaluate(() => document.activeElement.setSelectionRange(6, 6));
    await rest();
    await keyboard.type('you ');
  },
  'words selected by the keyboard, and written over': async ({ keyboard, page, rest }) => {
    await keyboard.type('Thank you so much');
    await rest();
    await page.evaluate(() => document.activeElement.setSelectionRange(10, 12));
    await rest();
    await keyboard.type('very');
  },
  'a word taken away in one': async ({ keyboard, page, rest }) => {
    await keyboard.type('Thank you very');
    await rest();
    await page.evaluate(() => {
      document.activeElement.setSelectionRange(9, 14);
      document.execCommand('delete');
    });
  },
  'a dictated sentence after lines': async ({ keyboard, page, rest }) => {
    await keyboard.type('Hello,');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await rest();
    await page.evaluate(() => document.execCommand('insertText', false, 'thank you for writing'));
    await keyboard.type('.');
  },
};

async function toolsOf(somebody, page) {
  const devtools = await somebody.context.newCDPSession(page);
  const compose = (text, replaced = {}) => devtools.send('Input.imeSetComposition', {
    text, selectionStart: text.length, selectionEnd: text.length, ...replaced });
  const finish = (text) => devtools.send('Input.insertText', { text });
  // Until what was typed can be seen.
  const rest = () => page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  return { page, keyboard: page.keyboard, compose, finish, rest };
}

async function inTextArea(somebody, types) {
  const page = await somebody.context.newPage();
  await page.setContent('<textarea rows="20"></textarea>');
  await page.locator('textarea').focus();
  await types(await toolsOf(somebody, page));
  const text = await page.locator('textarea').inputValue();
  await page.close();
  return text;
}

for (const [name, device] of Object.entries({ 'on a phone': phone, 'on a desktop': desktop })) {
  person(`a letter takes what a text area takes, ${name}`, device, async (sam) => {
    const wanted = {};
    for (const [what, types] of Object.entries(hands)) wanted[what] = await inTextArea(sam, types);
    await sam.page.bringToFront();
    await paste(sam);
    await sam.tap('Write the letter');
    await sam.sees('Your letter');
    await sam.tap('Your letter', 'textbox');
    await sam.page.waitForFunction(() => document.activeElement.id === 'typing');
    const letter = () => sam.item('Your letter', 'textbox').textContent();
    const tools = await toolsOf(sam, sam.page);
    for (const [what, types] of Object.entries(hands)) {
      await sam.page.keyboard.press('Control+A');
      await sam.page.keyboard.press('Delete');
      await sam.page.waitForFunction(() => document.getElementById('typing').value === '');
      await types(tools);
      const began = Date.now();
      while ((await letter()) !== wanted[what] && Date.now() - began < patience / 2) await tools.rest();
      assert.equal(await letter(), wanted[what], what);
      assert.equal(await sam.page.evaluate(() => document.getElementById('typing').value), wanted[what], `${what}: the keyboard knows`);
    }
  }, { timeout: 6 * patience });
}

person('what a finger selects can be copied and put elsewhere by the menu', phone, async (sam) => {
  await sam.copy('');
  await sam.tap('Paste an invitation'); // with nothing in it
  await sam.tap('Company');
  await sam.page.waitForFunction(() => document.activeElement.id === 'typing');
  await sam.page.keyboard.type('Larkfield');
  await sam.copy('Data Analyst');
  const devtools = await sam.devtools();
  const rest = async (name) => {
    const [x, y] = await sam.placeOf(name);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await sam.page.waitForTimeout(900);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  await rest('Role');
  const offered = sam.item('Paste', 'button'); // of the menu; the invitation's is a link
  await offered.waitFor({ state: 'attached' });
  const { x, y, width, height } = await offered.boundingBox();
  await sam.page.touchscreen.tap(x + width / 2, y + height / 2);
  await sam.hears('textbox', 'Role', 'Data Analyst');
});
