// GraphiQL with the examples as tabs. The page's address is never written: what somebody types, credentials in the
// Headers pane above all, must not end up in the browser's history or in an access log.

/** The tabs of a document whose parts begin with a line "# === Title". */
export function tabs(examples) {
  return examples
    .split(/^# === /m)
    .slice(1)
    .map(part => ({ query: `# ${part.trim()}\n` }));
}

function fetcher() {
  const socket = new URL('../graphql', location.href);
  socket.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  // The Headers pane's entries go along with every request, and into connection_init of a WebSocket.
  return GraphiQL.createFetcher({ url: new URL('../graphql', location.href).href, subscriptionUrl: socket.href });
}

async function open() {
  const examples = await fetch('examples.graphql').then(response => (response.ok ? response.text() : ''));
  const linked = new URLSearchParams(location.search).get('query');
  const explorer = React.createElement(GraphiQL, {
    fetcher: fetcher(),
    query: linked ?? undefined,
    defaultTabs: tabs(examples),
    defaultEditorToolsVisibility: 'headers',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  });
  ReactDOM.createRoot(document.getElementById('explorer')).render(explorer);
}

if (typeof document !== 'undefined') {
  open();
}
