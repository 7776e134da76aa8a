import { connect, type Socket } from 'node:net';

/** Everything that a server says on a connection until it closes it. @param url whose host is connected to. */
export async function rawExchange(url: string, sent: string): Promise<string> {
  const socket = await rawConnection(url);
  socket.write(sent);
  return await untilClosed(socket);
}

export async function rawConnection(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => socket.destroy());
  await new Promise<void>((ready) => socket.once('connect', ready));
  return socket;
}

export function untilClosed(socket: Socket): Promise<string> {
  let said = '';
  return new Promise((done) => {
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1');
    });
    socket.once('close', () => done(said));
  });
}

/** The status and the headers that an answer begins with. */
export function headOf(said: string): { status: number; headers: Headers; body: string } {
  const end = said.indexOf('\r\n\r\n');
  const [line = '', ...fields] = said.slice(0, end).split('\r\n');
  const headers = new Headers(
    fields.map((field): [string, string] => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon), field.slice(colon + 1).trim()];
    }),
  );
  return { status: Number(line.split(' ')[1]), headers, body: said.slice(end + 4) };
}
