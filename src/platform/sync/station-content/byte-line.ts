import { type IncomingMessage, request as askHttp } from "node:http";
import { request as askHttps } from "node:https";
import { webStream } from "../../files/web-stream.ts";
import { type Line, ownLine } from "../device/line.ts";

/**
 * A station's way to the hub for content: requests without a body, answers handed on as the socket gives them. `fetch` copies
 * every byte of an answer once more, which for gigabytes is the larger part of the work. A redirect is left to it.
 */
export const byteLine: Line = async (request) => {
  const answer = await ask(request);
  const { statusCode: status = 0, headers } = answer;
  if (status >= 300 && status < 400) {
    answer.destroy();
    return ownLine(request);
  }
  const said = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new Response(webStream(answer) as BodyInit, { status, headers: said });
};

function ask({ url, method, headers, signal }: Request): Promise<IncomingMessage> {
  const open = url.startsWith("https:") ? askHttps : askHttp;
  return new Promise((resolve, reject) => {
    open(url, { method, headers: Object.fromEntries(headers), signal })
      .once("response", resolve)
      .once("error", reject)
      .end();
  });
}
