/** Waiting for what comes in its own time. */
export async function eventually(holds: () => boolean | Promise<boolean>, seconds = 15): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50)))
    if (await holds()) return true;
  return false;
}
