// Pictures of every place as a browser on a phone draws it, in both themes: node pictures.mjs FOLDER.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { launch, Person, phone, Site } from './browser.mjs';
import { paste } from './people.mjs';

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

// What is pressed, what is seen then, and what the picture is called.
const afterwards = [
  ['Today', 'Good ', 'today'], ['Declines', 'Sent today', 'declines'], ['Northwind Labs', 'Day 1 of 30', '30-days'],
  ['Decide', 'Five questions', 'decide'], ['Letter', 'Your letter', 'letter-sent'], ['Replies', 'Paste their answer', 'replies'],
  ['Later', 'A day to write', 'later'], ['Back', 'Sent today'], ['People', 'Dana Reyes', 'people'],
  ['Dana Reyes', 'Your history with Dana', 'person'], ['Back', 'Search people'], ['Offers', 'side by side', 'offers'], ['Guide', 'Short answers', 'guide'],
  ['Settings', 'Back up now', 'settings']];

const site = await Site.serve();
const browser = await launch();
try {
  for (const colorScheme of ['light', 'dark']) {
    const sam = await Person.at(browser, site, { ...phone, colorScheme });
    const picture = async (name) => {
      await sam.page.waitForTimeout(700); // what moves comes to rest
      await sam.page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    };
    await picture('first-use');
    await paste(sam);
    await picture('new-decline');
    await sam.tap('Write the letter');
    await sam.sees('I’ve already sent it');
    await picture('letter');
    await sam.tap('I’ve already sent it');
    await sam.sees('Done, and filed.');
    await picture('sent');
    await sam.use('Back');
    for (const [place, shown, name] of afterwards) {
      await sam.use(place);
      await sam.sees(shown);
      if (name) await picture(name);
    }
    await sam.close();
  }
} finally {
  await browser.close();
  await site.stop();
}
