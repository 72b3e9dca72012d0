import { Socket } from "node:net";

/**
 * A socket that sends all it is given in one turn of the event loop in one write: on a pipelined connection what is asked
 * together goes out together, and the server is woken once. It waits for nothing but for promises already settled.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  // A socket puts its own `write` back when it is told to connect.
  socket.once("connect", () => gatherWrites(socket));
  return socket;
}

function gatherWrites(socket: Socket): void {
  const write = socket.write.bind(socket);
  let gathering = false;
  const send = (): void => {
    gathering = false;
    socket.uncork();
  };
  const gather = (...given: Parameters<typeof write>): boolean => {
    if (!gathering) {
      gathering = true;
      socket.cork();
      queueMicrotask(() => process.nextTick(send));
    }
    return write(...given);
  };
  socket.write = gather as typeof write;
}
