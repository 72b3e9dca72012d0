/** Tables that say nothing about whether a form was half saved, each with the reason. All others are watched. */
export const unwatched: ReadonlyMap<string, string> = new Map([
  ["access_log", "who looked is recorded, also when the form comes back"],
  ["access_log_person", "whom it was about; as access_log"],
  ["act_sequence", "the sequencer chains acts some time after they were done"],
  ["sequencer_state", "how far the sequencer is"],
  ["event_handler", "how far the dispatcher of events is"],
  ["sync_change", "the change log names the acts some time after they were done"],
  ["sync_log_cursor", "how far the change log is"],
  ["sync_log_state", "how far the change log is"],
  ["page_view", "what visitors read is added up by the minute"],
  ["cell.page_process", "each process renews the lease of its page cache"],
  ["auth.session", "a session is renewed when it is used, and begins as nobody's before a second factor"],
  ["auth.attempt", "a refused sign-in is counted, so that waits grow"],
  ["auth.phone_code", "a wrong code is counted, so that a code is good for few tries"],
]);

/** Tables that a job takes rows out of without an act; rows that come are watched. */
export const emptied: ReadonlyMap<string, string> = new Map([
  ["site_inbox", "what readers dropped in is taken into the county"],
  ["auth.verification", "what a browser was asked by a passkey is cleared when it is over"],
  ["auth.message_outbox", "messages are cleared after a day"],
]);
