import { connect, type Socket } from 'node:net';

/**
 * Slow clients, in a process of their own: headers that drip, bodies that drip, and readers who take nothing of a
 * document. Whoever is cut comes back at once, so that there are always as many.
 */
const [url = '', document = '', count = '0'] = process.argv.slice(2);
const { hostname, port } = new URL(url);
const common = 'host: 127.0.0.1\r\nx-requested-by: bilanscope\r\n';

const kinds = [
  { begun: `GET /api/cases HTTP/1.1\r\n${common}x-slow: `, drips: true },
  {
    begun: `POST /api/cases HTTP/1.1\r\n${common}content-type: application/json\r\ncontent-length: 9000\r\n\r\n`,
    drips: true,
  },
  { begun: '', drips: false },
  { begun: `GET ${document} HTTP/1.1\r\n${common}\r\n`, drips: false },
];

const open = new Set<Socket>();

function begin(index: number): void {
  const kind = kinds[index % kinds.length];
  if (kind === undefined) return;
  const socket = connect(Number(port), hostname);
  open.add(socket);
  // Nothing is read: what comes fills the buffers, and the door's answer has to wait.
  socket.on('error', () => socket.destroy());
  socket.once('connect', () => socket.write(kind.begun));
  const timer = kind.drips ? setInterval(() => socket.writable && socket.write('1'), 500) : undefined;
  socket.once('close', () => {
    clearInterval(timer);
    open.delete(socket);
    begin(index);
  });
}

for (let index = 0; index < Number(count); index += 1) begin(index);
setInterval(() => {
  if (open.size === Number(count)) process.stdout.write('all open\n');
}, 100);
