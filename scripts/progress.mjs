const patience = 2000;

/** @param {number} since */
export function elapsed(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Says what is being waited for once it takes over two seconds: on a terminal with the seconds running, elsewhere every ten.
 * @template T
 * @param {string} what
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function showProgress(what, work) {
  const { stderr } = process;
  const since = Date.now();
  let said = 0;
  const timer = setInterval(() => {
    const waited = Date.now() - since;
    if (waited < patience || (!stderr.isTTY && said > 0 && waited - said < 10_000)) return;
    said = waited;
    stderr.write(`${stderr.isTTY ? '\r' : ''}  ${what} … ${Math.round(waited / 1000)} s${stderr.isTTY ? '' : '\n'}`);
  }, 1000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (said > 0 && stderr.isTTY) stderr.write('\r\u001B[K');
  }
}
