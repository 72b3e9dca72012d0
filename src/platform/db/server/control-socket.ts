import { chmod, rm } from "node:fs/promises";
import { createConnection, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** One line of JSON each way. */
interface Question {
  readonly id: number;
  readonly name: string;
}
type Answer =
  | { readonly id: number; readonly value?: unknown }
  | { readonly id: number; readonly error: string };

export type Answerer = (name: string) => Promise<unknown>;

export interface ControlSocket {
  close(): Promise<void>;
}

/** The owner's end: listens, answers by name, and closes all connections at the end. */
export async function listenForQuestions(path: string, answer: Answerer): Promise<ControlSocket> {
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on("close", () => connections.delete(socket)).on("error", () => socket.destroy());
    createInterface({ input: socket }).on(
      "line",
      (line) => void reply(socket, line, answer).catch(() => socket.destroy()),
    );
  });
  const isFile = !path.startsWith("\\\\");
  if (isFile) await rm(path, { force: true });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(path, resolve));
  if (isFile) await chmod(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of connections) socket.destroy();
      }),
  };
}

async function reply(socket: Socket, line: string, answer: Answerer): Promise<void> {
  const { id, name } = JSON.parse(line) as Question;
  const message: Answer = await answer(name).then(
    (value) => ({ id, value }),
    (error: unknown) => ({ id, error: error instanceof Error ? error.message : String(error) }),
  );
  if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
}

/** The other end. `ask` rejects with the owner's reason, or with OwnerGoneError when the owner ends. */
export interface OwnerConnection {
  ask(name: string): Promise<unknown>;
  close(): void;
  readonly closed: Promise<void>;
}

export class OwnerGoneError extends Error {
  override readonly name = "OwnerGoneError";
}

/** Connects to the owner of a control socket; undefined when nobody listens there. */
export async function connectToOwner(path: string): Promise<OwnerConnection | undefined> {
  const socket = createConnection(path);
  const connected = await new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  });
  return connected ? ownerConnection(socket) : undefined;
}

function ownerConnection(socket: Socket): OwnerConnection {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  void closed.then(() => {
    for (const { reject } of waiting.values()) reject(new OwnerGoneError());
  });
  socket.on("error", () => socket.destroy());
  createInterface({ input: socket }).on("line", (line) => {
    const answer = JSON.parse(line) as Answer;
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("error" in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.value);
  });
  return {
    closed,
    close: () => socket.destroy(),
    ask(name) {
      const question = Promise.withResolvers<unknown>();
      if (socket.destroyed) question.reject(new OwnerGoneError());
      else {
        waiting.set(++lastId, question);
        socket.write(`${JSON.stringify({ id: lastId, name })}\n`);
      }
      return question.promise;
    },
  };
}
