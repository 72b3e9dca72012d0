import "./tables.ts";

export { stationsDomain } from "./domain.ts";
export { stationsError } from "./errors.ts";
export { type IssuedCode } from "./actions/issue-code.ts";
export { registerStation } from "./actions/register-station.ts";
export { renameStation } from "./actions/rename-station.ts";
export { renewCode } from "./actions/renew-code.ts";
export { retireStation } from "./actions/retire-station.ts";
export { givePinSlip, type PinSlip } from "./actions/give-pin-slip.ts";
export { redeemPinSlip } from "./actions/redeem-pin-slip.ts";
export { setOwnPin } from "./actions/set-own-pin.ts";
export { type MyStation, myStations } from "./reads/my-stations.ts";
export { type ItemShown, itemToday } from "./reads/item-today.ts";
export { phonesStuck } from "./reads/phones-stuck.ts";
export { type StationState, stationsInReach, stationState } from "./reads/stations-in-reach.ts";
export {
  phonesHolding,
  type PhonesHolding,
  type StationArrival,
  whereItemArrived,
} from "./reads/where-item-arrived.ts";
export { rightsOfStation } from "./rights-of-station.ts";
export { stationSnapshots } from "./snapshot.ts";
