import type { MiddlewareHandler } from "hono";
import { platformError } from "#src/platform/errors/platform-errors.ts";
import type { Script } from "#src/platform/script/script.ts";
import { cookieOf } from "../http/request-language.ts";
import { FewAtATime } from "./few-at-a-time.ts";
import type { Sessions } from "./sessions.ts";
import { sessionCookie } from "./sign-in.tsx";
import { stationWords } from "./station-words.ts";

/** Bytes of a form: a note with its photos as a camera made them, one of somebody who has not signed in, and every other. */
const largest = {
  note: { bytes: 40_000_000, limit: "40 MB" },
  stranger: { bytes: 200_000, limit: "200 KB" },
  form: { bytes: 64_000, limit: "64 KB" },
};

/** Notes with their photos lie in memory while they are read. */
const notesAtOnce = 4;

/**
 * Refuses a form that is too large before a byte of it is read: who sends one says its length. Large ones are read a few at a
 * time, and of people alone who signed in today; whose session fell idle meanwhile gets the note back with the question for the PIN.
 */
export function limitForms(sessions: Sessions, script: Script): MiddlewareHandler {
  const notes = new FewAtATime(notesAtOnce);
  return async (c, next) => {
    const request = c.req.raw;
    if (request.method === "GET" || request.method === "HEAD") return next();
    const length = request.headers.get("content-length");
    if (length === null || request.headers.has("transfer-encoding")) {
      return c.text(stationWords.noLength[script], 411);
    }
    const bytes = Number(length);
    const most = c.req.path.endsWith("/write") ? largestNote(request, sessions) : largest.form;
    if (!(bytes <= most.bytes)) throw platformError("request.too-large", { limit: most.limit });
    return bytes > largest.stranger.bytes ? notes.run(next) : next();
  };
}

function largestNote(request: Request, sessions: Sessions) {
  const token = cookieOf(request, sessionCookie);
  return token !== undefined && sessions.wasOpenedToday(token) ? largest.note : largest.stranger;
}
