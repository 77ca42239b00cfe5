// A site on loopback, in a folder below the root as on a shared host, and browsers that look at it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const siteFolder = process.env.GOODTERMS_SITE ?? join(root, 'build/web/site');
const { chromium } = createRequire(join(root, 'build/web-tests/package.json'))('playwright-core');

export const patience = 60000; // a frame at ratio 3 takes a while where the processor draws it

// What Chromium would ask the network for by itself is switched off, so that every request is the site's.
const quiet = [
  '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };
export const desktop = { viewport: { width: 1280, height: 800 } };

export class Site {
  // folder: of a site that a test changes; else the one that was built.
  static async serve(folder = siteFolder) {
    const site = new Site();
    site.folder = mkdtempSync(join(tmpdir(), 'goodterms-site-'));
    symlinkSync(folder, join(site.folder, 'below'));
    writeFileSync(join(site.folder, 'beside.html'), '<!doctype html><title>Beside</title><link rel="icon" href="data:,">');
    site.server = spawn('python3', [join(root, 'tools/serve_site.py'), site.folder]);
    site.origin = await new Promise((told) => site.server.stdout.once('data', (line) => told(String(line).trim())));
    site.address = `${site.origin}below/`;
    site.beside = `${site.origin}beside.html`; // a page of somebody else on the same host
    return site;
  }

  // As when there is no connection.
  async stop() {
    if (this.server.exitCode === null) {
      const gone = new Promise((done) => this.server.once('exit', done));
      this.server.kill();
      await gone;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function launch() {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: quiet });
}

// One person's browser: its own storage, and all it ever asked the network for.
export class Person {
  // before: what is done in each page before the site's own scripts run.
  static async at(browser, site, device, before, value) {
    const person = await Person.outside(browser, site, device);
    if (before) await person.context.addInitScript(before, value);
    await person.open();
    return person;
  }

  // Somebody who has opened nothing yet.
  static async outside(browser, site, device) {
    const person = new Person();
    person.site = site;
    person.context = await browser.newContext({ ...device, locale: 'en-GB', timezoneId: 'Europe/Berlin' });
    await person.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.origin).origin });
    person.context.setDefaultTimeout(patience);
    person.requests = [];
    person.complaints = [];
    person.context.on('request', (request) => person.requests.push(request.url()));
    person.context.on('weberror', (error) => person.complaints.push(error.error().stack));
    person.touches = device.hasTouch === true;
    return person;
  }

  async open() {
    this.page = await this.newTab();
    await this.page.locator('html.open').waitFor();
    await this.canUse();
  }

  async canUse() {
    await this.page.locator('#mirror .thing').first().waitFor({ state: 'attached' });
  }

  async newTab() {
    const page = await this.context.newPage();
    page.on('console', (message) => message.type() === 'error' && this.complaints.push(message.text()));
    await page.goto(this.site.address);
    return page;
  }

  close() {
    return this.context.close();
  }

  // What is on the screen, told by what mirrors it.
  item(name, role) {
    const exact = { name, exact: true };
    const mirror = this.page.locator('#mirror');
    return (role ? mirror.getByRole(role, exact) : mirror.locator(`[aria-label="${name}"]`)).first();
  }

  async sees(words) {
    const said = (attribute) => this.page.locator(`#mirror [${attribute}*=${JSON.stringify(words)}]`);
    const shown = this.page.locator('#mirror .thing', { hasText: words });
    await shown.or(said('aria-label')).or(said('aria-description')).first().waitFor({ state: 'attached' });
  }

  async placeOf(name, role) {
    const { x, y, width, height } = await this.item(name, role).boundingBox();
    return [x + width / 2, y + height / 2];
  }

  async tap(name, role) {
    const place = await this.placeOf(name, role);
    await (this.touches ? this.page.touchscreen.tap(...place) : this.page.mouse.click(...place));
  }

  // As a screen reader or voice control does: through what mirrors the screen, wherever it is. What comes of it may be
  // waited for.
  async use(name, role, comes) {
    const [, came] = await Promise.all([this.item(name, role).dispatchEvent('click'), comes]);
    return came;
  }

  async hears(role, name, value = '') {
    await this.page.locator('#mirror').getByRole(role, { name }).filter({ hasText: value }).first().waitFor({ state: 'attached' });
  }

  copy(text) {
    return this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  }

  devtools() {
    return this.context.newCDPSession(this.page);
  }
}
