import { textConverter } from "./conversion.ts";
import { findDoubts } from "./doubts.ts";
import type { Answer, Question, Questions, Kind } from "./messages.ts";
import { segmentForSearch } from "./segment.ts";

/** The child process of the converter: holds the dictionaries, answers one question after the other. */
function answer(question: Question): Questions[Kind]["answer"] {
  switch (question.kind) {
    case "convert":
      return question.texts.map(textConverter(question.to, question.overrides));
    case "doubts":
      return findDoubts(question.text, question.script);
    case "segment":
      return segmentForSearch(question.text);
  }
}

function reply(question: Question): Answer {
  try {
    return { value: answer(question) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

process.on("message", (question: Question) => process.send?.(reply(question)));
process.on("disconnect", () => process.exit());
