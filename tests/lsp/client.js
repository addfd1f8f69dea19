// client.js ROSC INPUTS - an editor's session with `rosc lsp`, by the client library that VS Code's own extensions use
// (vscode-languageserver-protocol on vscode-jsonrpc, from npm): what comes over the pipe, at which places, and what becomes of
// a text when the edits are made. INPUTS is a folder with the inputs of all cases, for which the same must come out as
// `rosc check` says and `rosc check --fix` makes. tests/scripts/lsp.sh runs it.
'use strict';
const { spawn, spawnSync } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');
const rpc = require('vscode-languageserver-protocol/node');
const { TextDocument } = require('vscode-languageserver-types');

const rosc = path.resolve(process.argv[2]);
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'rosc lsp %20-')));
let passed = 0;
let failed = 0;

function check(name, have, want) {
    const a = JSON.stringify(have), b = JSON.stringify(want);
    if (a === b) {
        passed++;
        return;
    }
    failed++;
    console.log(`FAIL ${name}:\n  have ${a}\n  want ${b}`);
}

function has(name, text, part) {
    if (typeof text === 'string' && text.includes(part)) {
        passed++;
        return;
    }
    failed++;
    console.log(`FAIL ${name}: '${part}' is not in ${JSON.stringify(text)}`);
}

function lacks(name, text, part) {
    check(`${name} lacks ${part}`, JSON.stringify(text).includes(part), false);
}

const capabilities = {
    workspace: {
        workspaceEdit: { documentChanges: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
    },
    textDocument: {
        publishDiagnostics: { relatedInformation: true, versionSupport: true },
        hover: { contentFormat: ['markdown', 'plaintext'] },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        completion: { completionItem: { documentationFormat: ['markdown'] } },
    },
};

// A server and what it has said.
class Client {
    constructor(args = []) {
        this.process = spawn(rosc, ['lsp', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
        this.connection = rpc.createProtocolConnection(
            new rpc.StreamMessageReader(this.process.stdout), new rpc.StreamMessageWriter(this.process.stdin));
        this.stderr = '';
        this.process.stderr.on('data', (d) => (this.stderr += d));
        this.exit = new Promise((done) => this.process.on('close', (code) => done(code)));
        this.published = new Map();
        this.counts = new Map();
        this.watchers = [];
        this.logs = [];
        this.wakers = [];
        this.connection.onNotification(rpc.PublishDiagnosticsNotification.type, (p) => {
            this.published.set(p.uri, p);
            this.counts.set(p.uri, (this.counts.get(p.uri) || 0) + 1);
            this.wakers.splice(0).forEach((wake) => wake());
        });
        this.connection.onNotification(rpc.LogMessageNotification.type, (p) => this.logs.push(p.message));
        this.connection.onRequest(rpc.RegistrationRequest.type, (p) => {
            this.watchers.push(...p.registrations.map((r) => r.method));
        });
        this.connection.onError(([e]) => check('the stream', String(e), ''));
        this.connection.listen();
    }

    async start(more = {}) {
        const result = await this.connection.sendRequest(rpc.InitializeRequest.type, {
            processId: process.pid, rootUri: pathToFileURL(scratch).href, capabilities: { ...capabilities, ...more },
        });
        await this.connection.sendNotification(rpc.InitializedNotification.type, {});
        return result;
    }

    open(uri, text, languageId = 'yaml') {
        this.connection.sendNotification(rpc.DidOpenTextDocumentNotification.type,
            { textDocument: { uri, languageId, version: 1, text } });
        return this.findings(uri, 1);
    }

    change(uri, version, ...contentChanges) {
        this.connection.sendNotification(rpc.DidChangeTextDocumentNotification.type,
            { textDocument: { uri, version }, contentChanges });
        return this.findings(uri, version);
    }

    // The findings of a version, when they come.
    async findings(uri, version) {
        const end = Date.now() + 20000;
        while (Date.now() < end) {
            const p = this.published.get(uri);
            if (p && p.version >= version)
                return p.diagnostics;
            await new Promise((done) => {
                this.wakers.push(done);
                setTimeout(done, 200);
            });
        }
        check(`findings of ${uri} version ${version}`, 'none came', 'some');
        return [];
    }

    // Everything that was sent has been answered.
    async settle(uri) {
        for (let i = 0; i < 2; i++) // findings come behind the answers
            await this.connection.sendRequest(rpc.DocumentSymbolRequest.type, { textDocument: { uri } }).catch(() => 0);
    }

    at(method, uri, position, more = {}) {
        return this.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
    }

    actions(uri, range, context = {}) {
        return this.connection.sendRequest(rpc.CodeActionRequest.type,
            { textDocument: { uri }, range, context: { diagnostics: [], ...context } });
    }

    async stop() {
        await this.connection.sendRequest(rpc.ShutdownRequest.type);
        await this.connection.sendNotification(rpc.ExitNotification.type);
        return this.exit;
    }
}

// The place of the n-th `word` in a text (of no word: of the n-th unit), in UTF-16 units, as JavaScript counts.
function place(text, word, n = 0, into = 0) {
    let off = word === '' ? n : -1;
    for (; word !== '' && n >= 0; n--)
        off = text.indexOf(word, off + 1);
    const before = text.slice(0, off + into).split('\n');
    return { line: before.length - 1, character: before[before.length - 1].length };
}

function range(text, word, n = 0) {
    return { start: place(text, word, n), end: place(text, word, n, word.length) };
}

function codes(findings) {
    return findings.map((d) => d.code);
}

// A text after the edits of an action, which must be for this document and version.
function edited(uri, version, text, action) {
    const change = action.edit.documentChanges[0];
    check('the edited document', change.textDocument, { uri, version });
    return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', version, text), change.edits);
}

const all = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

function file(name, text) {
    const whole = path.join(scratch, name);
    fs.mkdirSync(path.dirname(whole), { recursive: true });
    fs.writeFileSync(whole, text);
    return pathToFileURL(whole).href;
}

const clean = `rosc: 1
site: { name: villa, routeros: "7.21" }
wans:
  starlink: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
  fibre:  # \u{1F6F0} the dish: "\u{1F6F0}"
    kind: pppoe
    user: "shop"
    password: marker-secret-1
    port: ether2
    distance: 2
    probes: [1.1.1.1, 208.67.222.222]
lans:
  home: { ports: [ether3, ether4], address: 192.168.88.1/24 }
routing:
  pins:
    nas: { from: 192.168.88.9, via: fibre }
firewall:
  lists: { admins: [198.51.100.7] }
  forward:
    in: { from: list:admins, to: lan:home }
management: { from: [lan:home, "list:admins"] }
`;

// --- findings, edits and fixes ---

async function oneSite() {
    const client = new Client(['--stdio', '--allow', 'secret-literal']);
    const { capabilities: can, serverInfo } = await client.start();
    check('what it can do', [can.positionEncoding, can.textDocumentSync.change, can.hoverProvider, can.definitionProvider],
        ['utf-16', 2, true, true]);
    check('its name', serverInfo.name, 'rosc');

    const wrong = clean.replace('[1.1.1.1,', '[9.9.9.9,').replace('list:admins, to', 'list:admins, to');
    const uri = file('sites/a site.yaml', clean);
    let findings = await client.open(uri, wrong);
    check('a wrong probe', codes(findings), ['probe-shared']);
    check('its place', findings[0].range, range(wrong, '9.9.9.9', 1));
    check('its severity', [findings[0].severity, findings[0].source], [rpc.DiagnosticSeverity.Error, 'rosc']);
    has('its reason', findings[0].message, "two WANs probe the same address '9.9.9.9'");
    has('its background', findings[0].message, 'one active /32 route per probe');
    check('the other place', findings[0].relatedInformation,
        [{ location: { uri, range: range(wrong, '9.9.9.9') }, message: "first used by WAN 'starlink'" }]);
    const told = client.counts.get(uri);

    // An edit in the middle of a line, and one behind characters of two units.
    const comment = '"\u{1F6F0}"';
    findings = await client.change(uri, 2, { range: range(wrong, '9.9.9.9', 1), text: '1.1.1.1' },
        { range: range(wrong, comment), text: 'x' });
    check('mended by edits', findings, []);
    const now = clean.replace(comment, 'x');
    findings = await client.change(uri, 3, { range: range(now, 'x\n'), text: '\u{1F6F0}\u00e9 y\n' },
        { range: { start: place(now, '# \u{1F6F0}', 0, 2), end: place(now, '# \u{1F6F0}', 0, 4) }, text: '' });
    check('edits behind characters of two units', findings, []);
    check('told once each', client.counts.get(uri), told + 2);

    await client.settle(uri);
    client.connection.sendNotification(rpc.DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    await client.settle(uri);
    check('not told again of what has not changed', client.counts.get(uri), told + 2);

    // Quick fixes: one that is certainly meant, one that chooses a value.
    const misspelt = clean.replace('distance: 2', 'distnce: 2');
    findings = await client.change(uri, 4, { text: misspelt });
    has('a misspelt key', JSON.stringify(findings), "did you mean 'distance'");
    let actions = await client.actions(uri, range(misspelt, 'distnce'), { only: ['quickfix'] });
    check('one fix', actions.map((a) => [a.kind, a.isPreferred, a.title]),
        [['quickfix', true, "change 'distnce' to 'distance'"]]);
    check('of this finding', actions[0].diagnostics[0].range, range(misspelt, 'distnce'));
    check('applied, the text is clean', edited(uri, 4, misspelt, actions[0]), clean);
    actions = await client.actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        { only: ['quickfix'] });
    check('no fix elsewhere', actions, []);
    findings = await client.change(uri, 5, { text: wrong });
    actions = await client.actions(uri, range(wrong, '9.9.9.9', 1), { only: [rpc.CodeActionKind.QuickFix] });
    check('a fix that chooses', actions.map((a) => [a.isPreferred, edited(uri, 5, wrong, a).includes('[9.9.9.9, 208')]),
        [[false, false]]);

    // All at once, as `rosc check --fix` makes them.
    const two = misspelt.replace('management', 'managment').replace('password', 'pasword').replace('"shop"', '22:22');
    findings = await client.change(uri, 6, { text: two });
    actions = await client.actions(uri, all, { only: ['source.fixAll'] });
    check('fix all', actions.map((a) => a.kind), ['source.fixAll']);
    check('fix all, applied', edited(uri, 6, two, actions[0]), clean.replace('"shop"', '"22:22"'));
    lacks('the edits', actions, 'marker-secret-1');
    findings = await client.change(uri, 7, { text: edited(uri, 6, two, actions[0]) });
    check('and nothing is left', findings, []);
    check('no fix where nothing is wrong', await client.actions(uri, all), []);

    await hovers(client, uri);
    await names(client, uri);
    lacks('everything that was said', [...client.published.values(), client.logs, client.stderr], 'marker-secret-1');

    client.connection.sendNotification(rpc.DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    client.published.delete(uri);
    await client.settle(uri);
    check('closed', client.published.get(uri).diagnostics, []);
    check('watches files', client.watchers, ['workspace/didChangeWatchedFiles']);
    check('shut down, exit', await client.stop(), 0);
    check('standard error', client.stderr, '');
}

async function hovers(client, uri) {
    await client.change(uri, 8, { text: clean });
    let hover = await client.at(rpc.HoverRequest.type, uri, place(clean, 'probes', 0, 2));
    check('a hover', [hover.contents.kind, hover.range], ['markdown', range(clean, 'probes')]);
    has('what the key is', hover.contents.value, '**`wans.NAME.probes`**: an IPv4 address, or a list of up to 4');
    has('what it emits', hover.contents.value, '```routeros\n/ip route\nadd comment="rosc:probe/starlink/1"');
    hover = await client.at(rpc.HoverRequest.type, uri, place(clean, '208.67', 0, 1));
    has('one of a list', hover.contents.value, 'rosc:probe/fibre/2');
    lacks('one of a list', hover.contents.value, 'rosc:probe/fibre/1');
    hover = await client.at(rpc.HoverRequest.type, uri, place(clean, 'marker', 0, 3));
    has('a secret', hover.contents.value, 'wans.NAME.password');
    lacks('a secret', hover, 'marker-secret');
    hover = await client.at(rpc.HoverRequest.type, uri, place(clean, 'fibre:', 0, 1));
    has('a name', hover.contents.value, 'password=***********');
    lacks('a name', hover, 'marker-secret');
    check('nothing', await client.at(rpc.HoverRequest.type, uri, place(clean, '# ')), null);
    await client.change(uri, 9, { text: clean.replace('8.8.8.8', '8.8.8') });
    hover = await client.at(rpc.HoverRequest.type, uri, place(clean, 'distance'));
    has('with errors there is no script', hover.contents.value, 'no script');
}

async function names(client, uri) {
    await client.change(uri, 10, { text: clean });
    const where = async (word, n, into) =>
        (await client.at(rpc.DefinitionRequest.type, uri, place(clean, word, n, into))).map((l) => [l.uri, l.range]);
    check('a WAN', await where('via: fibre', 0, 6), [[uri, range(clean, 'fibre')]]);
    check('a LAN', await where('to: lan:home', 0, 8), [[uri, range(clean, 'home')]]);
    check('a list', await where('"list:admins"', 0, 8), [[uri, range(clean, 'admins')]]);
    check('no name', await where('8.8.8.8', 0, 1), []);

    const symbols = await client.connection.sendRequest(rpc.DocumentSymbolRequest.type, { textDocument: { uri } });
    check('the outline', symbols.map((x) => x.name), ['rosc', 'site', 'wans', 'lans', 'routing', 'firewall', 'management']);
    check('in it', symbols[2].children.map((x) => x.name), ['starlink', 'fibre']);

    const half = clean.replace('    distance: 2\n', '    dis\n');
    await client.change(uri, 11, { text: half });
    const items = await client.at(rpc.CompletionRequest.type, uri, place(half, 'dis\n', 0, 3));
    const labels = items.map((i) => i.label);
    check('completion of a key', ['distance', 'mtu', 'service', 'port', 'kind'].map((l) => labels.includes(l)),
        [true, true, true, false, false]);
    const value = clean.replace('via: fibre', 'via: ');
    await client.change(uri, 12, { text: value });
    check('completion of a name', (await client.at(rpc.CompletionRequest.type, uri, place(value, 'via: ', 0, 5)))
        .map((i) => i.label), ['starlink', 'fibre']);
    let version = 12;
    const offered = async (text) => { // where the bar is
        const at = text.indexOf('|');
        const whole = text.replace('|', '');
        await client.change(uri, ++version, { text: whole });
        return (await client.at(rpc.CompletionRequest.type, uri, place(whole, '', at))).map((i) => i.textEdit.newText);
    };
    check('of a mapping', await offered(`${clean}dns:\n  |`), ['servers: ', 'serve: ', 'static:']);
    check('of a kind', await offered(clean.replace('kind: pppoe', 'kind: |')), ['dhcp', 'static', 'pppoe', 'lte', 'wireguard']);
    const block = clean.replace('lists: { admins: [198.51.100.7] }', 'lists:\n    admins: [198.51.100.7]');
    check('in brackets that are open', await offered(block.replace('[lan:home, "list:admins"] }', '[list:|')),
        ['wan:starlink', 'wan:fibre', 'lan:home', 'list:admins']);
    check('in a list', await offered(clean.replace('{ from: [lan:home, "list:admins"] }', '\n  from:\n  - lan:home\n  - l|')),
        ['wan:starlink', 'wan:fibre', 'lan:home', 'list:admins']);
    check('behind a colon', await offered(clean.replace('routing:\n', 'routing:\n  mode:|\n')), [' failover', ' pcc', ' ecmp']);
    check('in a comment', await offered(`${clean}# dns |`), []);
}

// --- a site and its profile ---

const profile = `wans:
  starlink: { preset: starlink, port: ether1, distance: 1, probes: [8.8.8.8, 9.9.9.9] }
lans:
  home: { interface: bridge, address: "10.\${octet}.0.1/24" }
`;
const site = `rosc: 1
extends: ../profiles/villa.yaml
vars: { octet: 7 }
site: { name: villa, routeros: "7.21" }
wans:
  lte: { preset: lte-modem, port: ether2, distance: 2, probes: [1.1.1.1, 208.67.222.222] }
routing:
  pins:
    nas: { from: "10.\${octet}.0.9", via: starlink }
`;

async function aProfile() {
    const client = new Client(['--project', scratch]);
    await client.start();
    const profileUri = file('profiles/villa.yaml', profile), uri = file('sites/villa.yaml', site);
    check('a site', await client.open(uri, site), []);
    const where = async (u, text, word, n, into) =>
        (await client.at(rpc.DefinitionRequest.type, u, place(text, word, n, into))).map((l) => [l.uri, l.range]);
    check('a WAN of the profile', await where(uri, site, 'via: starlink', 0, 6),
        [[profileUri, range(profile, 'starlink')]]);
    check('the profile', await where(uri, site, '../profiles', 0, 3),
        [[profileUri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }]]);
    check('a variable', await where(uri, site, '${octet}', 0, 3), [[uri, range(site, 'octet')]]);
    let hover = await client.at(rpc.HoverRequest.type, uri, place(site, '${octet}', 0, 3));
    has('its value', hover.contents.value, '**`${octet}`** is `7` (villa.yaml:3)');

    // Both places of a finding.
    let twice = site.replace('1.1.1.1', '9.9.9.9');
    let findings = await client.change(uri, 2, { text: twice });
    check('a probe of the profile', findings[0].relatedInformation.map((r) => [r.location.uri, r.location.range]),
        [[profileUri, range(profile, '9.9.9.9')]]);
    await client.change(uri, 3, { text: site });

    // An open profile counts as it is in the editor, and is a part of the site.
    findings = await client.open(profileUri, profile);
    check('the profile alone', findings, []);
    check('a variable from the profile', await where(profileUri, profile, '${octet}', 0, 3), [[uri, range(site, 'octet')]]);
    hover = await client.at(rpc.HoverRequest.type, profileUri, place(profile, '8.8.8.8'));
    has('what the profile emits in the site', hover.contents.value, 'rosc:probe/starlink/1');
    const broken = profile.replace('9.9.9.9', '1.1.1.1');
    findings = await client.change(profileUri, 2, { range: range(profile, '9.9.9.9'), text: '1.1.1.1' });
    const shared = (await client.findings(uri, 3))[0];
    check('seen by the site', [shared.code, shared.range, shared.relatedInformation[0].location.range],
        ['probe-shared', range(site, '1.1.1.1'), range(broken, '1.1.1.1')]);
    check('and the profile itself', findings, []);
    const odd = profile.replace('distance: 1', 'distance: 1000');
    findings = await client.change(profileUri, 3, { text: odd });
    check('wrong in the profile', findings.map((d) => d.range), [range(odd, '1000')]);
    findings = await client.findings(uri, 3);
    check('shown where the site extends it', findings.map((d) => [d.range, d.relatedInformation[0].location.range]),
        [[range(site, '../profiles/villa.yaml'), range(odd, '1000')]]);
    has('with its place in words', findings[0].message, "in 'villa.yaml', line 2: ");
    const typo = profile.replace('distance', 'distanse');
    await client.change(profileUri, 4, { text: typo });
    const actions = await client.actions(profileUri, range(typo, 'distanse'), { only: ['quickfix'] });
    check('a fix in the profile', actions.map((a) => edited(profileUri, 4, typo, a)), [profile]);

    // Closed, the file counts again; one that was written beside the editor is read again.
    client.connection.sendNotification(rpc.DidCloseTextDocumentNotification.type, { textDocument: { uri: profileUri } });
    await client.settle(uri);
    check('closed', await client.findings(uri, 3), []);
    file('profiles/villa.yaml', odd);
    client.connection.sendNotification(rpc.DidChangeWatchedFilesNotification.type, { changes: [{ uri: profileUri, type: 2 }] });
    await client.settle(uri);
    check('changed beside the editor', (await client.findings(uri, 3)).length, 1);

    // The kind that a profile says decides what a key of the site is.
    file('profiles/villa.yaml', profile.replace('lans:', '  fibre: { kind: static, port: ether3, address: 203.0.113.10/29, '
        + 'distance: 3, probes: [4.2.2.1] }\nlans:'));
    const more = site.replace('  lte:', '  fibre: { gateway: 203.0.113.9 }\n  lte:');
    findings = await client.change(uri, 4, { text: more });
    client.connection.sendNotification(rpc.DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    await client.settle(uri);
    check('a WAN of both', codes(client.published.get(uri).diagnostics), ['metered-first']);
    hover = await client.at(rpc.HoverRequest.type, uri, place(more, 'gateway'));
    has('of the profile\'s kind', hover.contents.value, 'Of the kind `static`');
    check('a key of both', (await where(uri, more, 'fibre', 0, 1)).map((l) => l[0]), [uri, profileUri]);

    // Outside of the project.
    const away = site.replace('../profiles/villa.yaml', '../../../../../../../etc/hostname');
    findings = await client.change(uri, 5, { text: away });
    check('outside of the project', codes(findings), ['extends-missing']);
    check('exit', await client.stop(), 0);
}

// --- every example with its secrets written into it, asked about at every place ---

const key = 'yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=';
const secrets = { PPPOE_PASSWORD: 'marker-ppp', SIM_PIN: '8642', VPN_WIREGUARD: key, PSK_WIREGUARD: key, TUNNEL_KEY: key,
    TUNNEL_PRESHARED_KEY: key, TG_TOKEN: '123456:marker-tg', SMTP_PASSWORD: 'marker-mail', HOOK: 'marker-hook',
    NTFY_TOKEN: 'tk_marker' };

async function noSecrets() {
    const client = new Client();
    await client.start();
    const examples = path.join(__dirname, '../../examples');
    let asked = 0, shown = 0;
    for (const name of fs.readdirSync(examples).filter((n) => n.endsWith('.yaml'))) {
        const text = fs.readFileSync(path.join(examples, name), 'utf8')
            .replace('hooks.example.com/x', 'hooks.example.com/marker-url').replace(/\{ env: (\w+) \}/g, (_, n) => JSON.stringify(secrets[n]));
        const uri = file(`examples/${name}`, text), textDocument = { uri };
        const said = [await client.open(uri, text)];
        const places = [...text.matchAll(/[A-Za-z0-9$]+/g)].map((m) => place(text, '', m.index));
        said.push(...await Promise.all(places.map((position) => client.at(rpc.HoverRequest.type, uri, position))));
        shown += said.filter((h) => h && h.contents && h.contents.value.includes('In the script')).length;
        said.push(...await Promise.all(places.map((position) => client.at(rpc.DefinitionRequest.type, uri, position))));
        said.push(...await Promise.all(places.map((position) => client.at(rpc.CompletionRequest.type, uri, position))));
        said.push(await client.actions(uri, all));
        said.push(await client.connection.sendRequest(rpc.DocumentSymbolRequest.type, { textDocument }));
        asked += places.length;
        for (const secret of [...Object.values(secrets), 'marker-url', 'every-key-7f3a'])
            lacks(name, said, secret);
    }
    check('many places, and many with rows', [asked > 1500, shown > 500], [true, true]);
    check('exit', await client.stop(), 0);
}

// --- other documents, other clients ---

async function others() {
    let client = new Client(['-W', 'error']);
    const result = await client.start({ general: { positionEncodings: ['utf-8', 'utf-16'] } });
    check('the encoding', result.capabilities.positionEncoding, 'utf-8');
    const flags = `# \u00e9\u{1F6F0}\n${clean.replace('password', '"passw\u00f6rd": 1, password')}`;
    const units = clean.replace('# \u{1F6F0} the', '# the').replace('name: villa', 'name: vill\u00e9');
    let findings = await client.open('untitled:Site-1', units);
    const at = place(units, 'vill\u00e9');
    check('places in bytes', findings.filter((d) => d.code === 'not-ascii').map((d) => d.range),
        [{ start: at, end: { line: at.line, character: at.character + 6 } }]);
    check('a warning as an error', findings.filter((d) => d.code === 'secret-literal').map((d) => d.severity), [1]);
    findings = await client.change('untitled:Site-1', 2, { text: `${clean}extends: villa.yaml\n` });
    has('no folder', findings.map((d) => d.message).join(), 'the document is no file yet');
    findings = await client.change('untitled:Site-1', 3, { text: flags });
    check('still there', findings.length > 0, true);

    // Any YAML may come along.
    client.connection.sendNotification(rpc.DidOpenTextDocumentNotification.type, { textDocument: {
        uri: 'file:///x/docker-compose.yaml', languageId: 'yaml', version: 1, text: 'monitoring:\n  db: { image: x }\n' } });
    await client.settle('file:///x/docker-compose.yaml');
    check('somebody else\'s YAML', client.published.has('file:///x/docker-compose.yaml'), false);
    findings = await client.open('file:///x/new.yaml', '', 'rosc');
    check('what the client calls a site', codes(findings), ['empty-file']);

    // What does not follow the rules.
    const code = (promise) => promise.then(() => 'an answer', (e) => e.code);
    const hover = (params) => code(client.connection.sendRequest('textDocument/hover', params));
    check('an unknown method', await code(client.connection.sendRequest('textDocument/teleport', {})), -32601);
    check('no parameters', await hover({}), -32602);
    check('a document that is not open',
        await hover({ textDocument: { uri: 'file:///none.yaml' }, position: { line: 0, character: 0 } }), -32602);
    check('a place that is none',
        await hover({ textDocument: { uri: 'untitled:Site-1' }, position: { line: -1, character: 'x' } }), -32602);
    check('a place far away', await code(client.at(rpc.HoverRequest.type, 'untitled:Site-1',
        { line: 2147483647, character: 2147483647 })), 'an answer');
    check('initialize again', await code(client.start()), -32600);
    client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'untitled:Site-1', version: 4 },
        contentChanges: [{ range: { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } }, text: 'x' }] });
    await client.settle('untitled:Site-1');
    has('an edit that is none', client.logs.join(), 'could not be followed');
    findings = await client.change('untitled:Site-1', 5, { text: clean });
    check('and whole again', codes(findings), ['secret-literal']);
    await client.connection.sendRequest(rpc.ShutdownRequest.type);
    check('after shutdown', await hover({}), -32600);
    await client.connection.sendNotification(rpc.ExitNotification.type);
    check('exit', await client.exit, 0);

    client = new Client();
    check('before initialize', await code(client.at(rpc.HoverRequest.type, 'file:///x', { line: 0, character: 0 })), -32002);
    await client.start({ workspace: {}, textDocument: {} });
    findings = await client.open('file:///x.yaml', clean.replace('[1.1.1.1,', '[9.9.9.9,').replace('marker', '"marker'));
    const plain = clean.replace('[1.1.1.1,', '[9.9.9.9,');
    findings = await client.change('file:///x.yaml', 2, { text: plain });
    has('without related information, in words', findings.map((d) => d.message).join(), "x.yaml:4: first used by WAN 'starlink'");
    const h = await client.at(rpc.HoverRequest.type, 'file:///x.yaml', place(plain, 'distance'));
    check('a hover in plain text', [h.contents.kind, h.contents.value.includes('`')], ['plaintext', false]);
    await client.connection.sendNotification(rpc.ExitNotification.type);
    check('exit without shutdown', await client.exit, 1);
}

// --- every case: what `rosc check` says, and what its --fix makes ---

async function cases() {
    const folder = path.resolve(process.argv[3]);
    const names = fs.readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
    const said = JSON.parse(spawnSync(rosc, ['check', '--format=json', ...names],
        { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 }).stdout);
    const client = new Client();
    await client.start();
    let compared = 0, fixed = 0;
    for (const name of names) {
        const bytes = fs.readFileSync(path.join(folder, name));
        const text = bytes.toString('utf8');
        if (Buffer.compare(Buffer.from(text, 'utf8'), bytes) !== 0 || bytes.length > 100000)
            continue; // what is no text cannot be sent
        const uri = pathToFileURL(path.join(folder, name)).href;
        const have = (await client.open(uri, text, 'rosc')).map((d) =>
            [d.code, d.severity, d.range.start.line + 1, d.message.split('\n')[0]]);
        const want = said.findings.filter((f) => f.input === name).map((f) =>
            [f.slug, f.severity === 'error' ? 1 : 2, f.places.length > 0 ? f.places[0].line : 1, f.message]);
        const lone = /\r(?!\n)/.test(text); // the protocol counts a lone CR as the end of a line, rosc tells of it
        const key = (f) => JSON.stringify(lone ? f.filter((_, i) => i !== 2) : f);
        check(name, have.map(key).sort(), want.map(key).sort());
        compared++;

        const actions = await client.actions(uri, all, { only: ['source.fixAll'] });
        const copy = path.join(scratch, 'copy.yaml');
        fs.writeFileSync(copy, bytes);
        spawnSync(rosc, ['check', '--fix', copy], { cwd: scratch });
        const mended = fs.readFileSync(copy, 'utf8');
        fixed += actions.length;
        check(`${name}, fixed`, actions.length > 0 ? edited(uri, 1, text, actions[0]) : text, mended);
        client.connection.sendNotification(rpc.DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    }
    check('there are cases, and some that are mended', [compared > 300, fixed >= 20], [true, true]);
    check('exit', await client.stop(), 0);
}

// --- bytes that no client would send ---

function frame(text) {
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

const hello = frame('{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}');
const bye = frame('{"jsonrpc":"2.0","id":"last","method":"shutdown"}') + frame('{"jsonrpc":"2.0","method":"exit"}');

// The messages that come back, and the exit code.
function raw(...pieces) {
    const p = spawn(rosc, ['lsp'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const out = [];
    p.stdout.on('data', (d) => out.push(d));
    p.stdin.on('error', () => 0);
    pieces.forEach((piece) => p.stdin.write(piece));
    p.stdin.end();
    return new Promise((done) => p.on('close', (code) => {
        let rest = Buffer.concat(out);
        const messages = [];
        while (rest.length > 0) {
            const head = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1'));
            messages.push(JSON.parse(rest.subarray(head[0].length, head[0].length + Number(head[1])).toString()));
            rest = rest.subarray(head[0].length + Number(head[1]));
        }
        done([code, messages.map((m) => (m.error ? m.error.code : m.id))]);
    }));
}

async function bytes() {
    check('the end of the stream', await raw(hello), [1, [1]]);
    check('nothing', await raw(''), [1, []]);
    check('the end after shutdown', await raw(hello, frame('{"jsonrpc":"2.0","id":2,"method":"shutdown"}')), [0, [1, 2]]);
    check('garbage in front', await raw('hello\r\n\r\nx: y\r\n\r\n', hello, bye), [0, [-32700, 1, 'last']]);
    check('no JSON', await raw(hello, frame('{"jsonrpc"'), bye), [0, [1, -32700, 'last']]);
    check('not UTF-8', await raw(hello, Buffer.from('Content-Length: 4\r\n\r\n"\xff"x', 'latin1'), bye), [0, [1, -32700, 'last']]);
    check('a list', await raw(hello, frame('[]'), bye), [0, [1, -32600, 'last']]);
    check('deep', await raw(hello, frame('['.repeat(100000)), bye), [0, [1, -32700, 'last']]);
    check('many values', await raw(hello, frame(`[${'0,'.repeat(1000000)}0]`), bye), [0, [1, -32600, 'last']]);
    check('another version', await raw(hello, frame('{"jsonrpc":"1.0","id":7,"method":"shutdown"}'), bye), [0, [1, -32600, 'last']]);
    check('no method', await raw(hello, frame('{"jsonrpc":"2.0","id":7}'), bye), [0, [1, -32600, 'last']]);
    check('an id that is none', await raw(hello, frame('{"jsonrpc":"2.0","id":[7],"method":"shutdown"}'), bye), [0, [1, -32600, 'last']]);
    check('a giant length', await raw(hello, 'Content-Length: 99999999999999999999999\r\n\r\n', bye), [0, [1, -32700, 'last']]);
    check('a negative length', await raw(hello, 'Content-Length: -5\r\n\r\n', bye), [0, [1, -32700, 'last']]);
    const long = 30 * 1024 * 1024;
    check('a long message is passed over', await raw(hello, `Content-Length: ${long}\r\n\r\n`, Buffer.alloc(long, 120), bye),
        [0, [1, -32600, 'last']]);
    check('half a header', await raw(hello, 'Content-Le'), [1, [1]]);
    check('half a message', await raw(hello, 'Content-Length: 100\r\n\r\n{"json'), [1, [1]]);
    check('a header without an end', await raw('x'.repeat(3000000), `\r\n${hello}`, bye), [0, [-32700, 1, 'last']]);
    check('a length that is too short', await raw(hello, 'Content-Length: 10\r\n\r\n{"jsonrpc":"2.0"}', bye, bye), [0, [1, -32700, -32700, 'last']]);
    check('other headers', await raw(`Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: 75\n\n${hello.split('\r\n\r\n')[1]}`, bye), [0, [1, 'last']]);
    const ask = (id) => frame(`{"jsonrpc":"2.0","id":${id},"method":"textDocument/hover","params":{}}`);
    check('taken back', await raw(hello + ask(5) + ask('"6"') + frame('{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":5}}'), bye),
        [0, [1, -32800, -32602, 'last']]);
    check('notifications that nobody knows', await raw(hello, frame('{"jsonrpc":"2.0","method":"$/x"}'), frame('{"jsonrpc":"2.0","method":"x/y"}'), bye), [0, [1, 'last']]);
}

async function main() {
    fs.mkdirSync(path.join(scratch, '.git'));
    for (const part of [oneSite, aProfile, noSecrets, others, cases, bytes])
        await part().catch((e) => check(part.name, String(e.stack), ''));
    fs.rmSync(scratch, { recursive: true });
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed > 0 ? 1 : 0);
}

main();
