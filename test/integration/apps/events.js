// Listens with the npm library for what Windows tells a service, in the way that its argument says, and prints what it hears.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { service } = require('nodesvc');

const [, , way] = process.argv;
const plain = (key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : typeof value === 'bigint' ? String(value) : value);
const print = (name) => (data) => console.log(name, JSON.stringify(data, plain));
const until = async (file) => {
  while (!existsSync(join(__dirname, file))) await new Promise((resolve) => setTimeout(resolve, 20));
};

const ways = {
  nothing: () => undefined,
  everything() {
    for (const name of ['pause', 'continue', 'paramChange', 'sessionChange', 'power', 'device', 'timeChange', 'control']) service.on(name, print(name));
    service.watchPowerSetting('5d3e9a59-e9d5-4b00-a6bd-ff34ff516548');
    service.watchDevices(null);
  },
  'a slow pause'() {
    service.on('pause', async () => {
      print('pausing')({});
      service.requestTime(145_000);
      await until('paused');
    });
    service.on('continue', async () => {
      await until('continued');
    });
  },
  'a failing pause'() {
    service.once('pause', async () => {
      throw new Error('not now');
    });
    service.on('pause', print('pause'));
    service.on('continue', () => {
      throw new Error('never again');
    });
  },
  'only pause'() {
    service.on('pause', print('pause'));
  },
  'more and more'() {
    const pause = print('pause');
    service.on('control', ({ code }) => {
      console.log('control', code);
      if (code === 130) service.on('pause', pause);
      if (code === 130) service.on('continue', pause);
      if (code === 131) service.off('pause', pause);
    });
  },
  'its stop'() {
    process.on('SIGTERM', () => console.log('no signal was meant'));
    service.on('stop', async ({ reason }) => {
      console.log('stopping', reason);
      service.reportProgress();
      await until('stopped');
      console.log('stopped');
    });
  },
  'a failing control'() {
    service.on('control', () => {
      throw new Error('unheard of');
    });
  },
};
ways[way]();
service.log.info('It listens.');
setInterval(() => {}, 60_000);
console.log('up', service.running, service.name);
