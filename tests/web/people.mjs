// What most tests begin with: a person with a browser of their own, and an invitation that became a filed letter.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { launch, patience, Person, Site } from './browser.mjs';

export const invitation = `Hi Sam,

I'm Dana Reyes from the talent team at Northwind Labs. We would like to invite you to meet the team for the Data Analyst position on Tuesday 10 March at 2 pm (CET).

Best wishes,
Dana Reyes
Talent Partner, Northwind Labs
dana.reyes@northwind.example
+1 555 0142`;

// The site and a browser, for all tests of a file.
export async function served() {
  const site = await Site.serve();
  const browser = await launch();
  after(async () => {
    await browser.close();
    await site.stop();
  });
  return { site, browser };
}

// A test of somebody with a browser of their own.
export function personAt({ site, browser }) {
  return (sentence, device, does, options = {}) => {
    test(sentence, { timeout: 4 * patience, ...options }, async () => {
      const somebody = await Person.at(browser, site, device);
      try {
        await does(somebody);
        assert.deepEqual(somebody.complaints, []);
        const foreign = somebody.requests.filter((url) => !url.startsWith(site.address) && !url.startsWith('blob:') && url !== site.beside);
        assert.deepEqual(foreign, [], 'nothing is asked of any other host, or outside the folder');
      } finally {
        await somebody.close();
      }
    });
  };
}

export async function paste(somebody) {
  await somebody.copy(invitation);
  await somebody.tap('Paste an invitation');
  await somebody.sees('Northwind Labs');
}

export async function file(somebody) {
  await paste(somebody);
  await somebody.tap('Write the letter');
  await somebody.tap('I’ve already sent it');
  await somebody.sees('Done, and filed.');
}
