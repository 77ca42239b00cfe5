// What clocks show where (host_offset_at and host_zones in platform/web/host.h), by the tz database of the browser, or of
// Node for tests.

const noZone = 1 << 20; // host_no_zone

// Zones that browsers list under the name they had when CLDR first took them in, and what the tz database calls them (its
// file `backward`): both are known as zones, and people write the new one.
const renamed = {
  'Africa/Asmera': 'Africa/Asmara', 'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca', 'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba', 'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis', 'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville', 'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata', 'Asia/Katmandu': 'Asia/Kathmandu', 'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh', 'Atlantic/Faeroe': 'Atlantic/Faroe', 'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton', 'Pacific/Ponape': 'Pacific/Pohnpei', 'Pacific/Truk': 'Pacific/Chuuk',
};

export class Clocks {
  constructor() {
    this.formats = new Map(); // zone: what tells its clocks
  }

  offsetAt(zone, utc) {
    const moment = new Date(utc * 1000);
    if (zone === '') return -moment.getTimezoneOffset();
    const format = this.formatOf(zone);
    if (format === null) return noZone;
    const at = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const shown = Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second);
    return Math.round((shown - moment.getTime()) / 60000);
  }

  formatOf(zone) {
    if (!this.formats.has(zone)) {
      let format = null;
      try {
        format = new Intl.DateTimeFormat('en-US', {
          timeZone: zone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn',
          year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
        });
      } catch {
        // Not a zone.
      }
      this.formats.set(zone, format);
    }
    return this.formats.get(zone);
  }

  zones() {
    const listed = Intl.supportedValuesOf?.('timeZone') ?? [];
    return listed.map((zone) => (zone in renamed && this.formatOf(renamed[zone]) !== null ? renamed[zone] : zone));
  }
}
