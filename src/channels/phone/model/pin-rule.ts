/** What is wrong with a PIN as one chooses it; null: nothing. */
export function faultOfPin(pin: string): "short" | "easy" | null {
  if (!/^\d{6}$/.test(pin)) return "short";
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
  const [step] = steps;
  const isLadder = steps.size === 1 && step !== undefined && Math.abs(step) <= 1;
  return isLadder || /^(\d{2})\1\1$|^(\d{3})\2$/.test(pin) ? "easy" : null;
}
