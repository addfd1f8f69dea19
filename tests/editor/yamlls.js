// yamlls.js MODULES ROSC SCRATCH - what a person in an editor sees of `rosc schema`: yaml-language-server, asked over stdio as
// an editor asks it.
'use strict';

const { spawn, spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { pathToFileURL } = require('url');

const [modules, rosc, scratch] = process.argv.slice(2);
const rpc = require('module').createRequire(path.join(modules, 'x'))('vscode-jsonrpc/node');
const program = path.join(modules, 'yaml-language-server/bin/yaml-language-server');

let passed = 0;
let failed = 0;

function check(right, name, detail) {
    if (right) {
        passed++;
        return;
    }
    failed++;
    console.log(`FAIL ${name}: ${typeof detail === 'string' ? detail : JSON.stringify(detail)}`);
}

// --- the server ---

// One session. `schemas` is what a person would write into the settings of the editor (yaml.schemas); with a modeline there
// is nothing to write.
async function session(schemas, use) {
    const server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const link = rpc.createMessageConnection(
        new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
    const published = new Map();
    const waiting = new Map();
    const settings = { yaml: { validate: true, hover: true, completion: true, schemas, schemaStore: { enable: false } } };
    link.onRequest('workspace/configuration', asked => asked.items.map(item => settings[item.section] || null));
    link.onRequest('client/registerCapability', () => null);
    link.onNotification('textDocument/publishDiagnostics', told => {
        published.set(told.uri, told.diagnostics);
        if (waiting.has(told.uri))
            waiting.get(told.uri)(told.diagnostics);
    });
    link.onNotification(() => {});
    link.listen();
    const markup = ['markdown', 'plaintext'];
    await link.sendRequest('initialize', {
        processId: process.pid,
        rootUri: pathToFileURL(scratch).href,
        workspaceFolders: [{ uri: pathToFileURL(scratch).href, name: 'sites' }],
        capabilities: {
            textDocument: {
                completion: { completionItem: { snippetSupport: true, documentationFormat: markup } },
                hover: { contentFormat: markup },
            },
            workspace: { configuration: true },
        },
    });
    await link.sendNotification('initialized', {});
    await link.sendNotification('workspace/didChangeConfiguration', { settings });

    let count = 0;
    const open = async (text, name) => {
        const uri = pathToFileURL(path.join(scratch, name || `site${++count}.yaml`)).href;
        await link.sendNotification('textDocument/didOpen',
            { textDocument: { uri, languageId: 'yaml', version: 1, text } });
        return uri;
    };
    const at = (text, offset) => {
        const lines = text.slice(0, offset).split('\n');
        return { line: lines.length - 1, character: lines[lines.length - 1].length };
    };
    await use({
        // what is offered where `^` stands
        complete: async text => {
            const offset = text.indexOf('^');
            const uri = await open(text.replace('^', ''));
            const list = await link.sendRequest('textDocument/completion',
                { textDocument: { uri }, position: at(text, offset) });
            return list.items.map(item => ({
                label: item.label,
                text: item.textEdit ? item.textEdit.newText : item.insertText,
                doc: (item.documentation && item.documentation.value) || item.documentation || '',
            }));
        },
        // what is said of each offset of a text
        hover: async (text, offsets, name) => {
            const uri = await open(text, name);
            const all = [];
            for (const offset of offsets) {
                const hover = await link.sendRequest('textDocument/hover',
                    { textDocument: { uri }, position: at(text, offset) });
                all.push(hover ? hover.contents.value : '');
            }
            return all;
        },
        // what is underlined, with the text below the line
        diagnose: async (text, name) => {
            const uri = pathToFileURL(path.join(scratch, name || `site${count + 1}.yaml`)).href;
            const told = new Promise(resolve => waiting.set(uri, resolve));
            await open(text, name);
            const timer = new Promise((_, reject) =>
                setTimeout(() => reject(new Error(`no diagnostics of ${uri}`)), 60000).unref());
            const list = published.get(uri) || await Promise.race([told, timer]);
            const lines = text.split('\n');
            return list.map(found => ({
                message: found.message,
                under: lines[found.range.start.line].slice(found.range.start.character,
                    found.range.end.line === found.range.start.line ? found.range.end.character : undefined),
            }));
        },
    });
    link.dispose();
    server.kill();
}

// --- texts ---

const modeline = '# yaml-language-server: $schema=site.schema.json\n';
const head = modeline + 'rosc: 1\nsite:\n  name: here\n  routeros: "7.21"\n';
const wan = '  lte:\n    kind: dhcp\n    port: ether1\n    distance: 1\n    probes: [8.8.8.8]\n';
// what a WAN needs beside it to be a site without errors
const beside = '  other: { kind: dhcp, port: ether9, distance: 9, probes: [1.1.1.1] }\n' +
    'lans: { home: { interface: bridge, address: 192.168.88.1/24 } }\n';
const site = head + 'wans:\n' + wan;

// A snippet as it stands when nothing is typed into it.
function plain(snippet, indent) {
    return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '')
        .split('\n').map(line => indent + line).join('\n') + '\n';
}

function labels(items) {
    return items.map(item => item.label);
}

function has(items, wanted, name) {
    for (const label of wanted)
        check(labels(items).includes(label), name, `'${label}' is not offered: ${labels(items).join(', ')}`);
}

function only(items, wanted, name) {
    check(labels(items).sort().join() === [...wanted].sort().join(), name, labels(items));
}

function find(items, label) {
    return items.find(item => item.label === label) || { text: '', doc: '' };
}

// --- completion ---

async function completion(editor) {
    has(await editor.complete(modeline + '^'), ['rosc', 'site', 'wans', 'lans', 'extends', 'monitoring'], 'an empty file');

    const wans = await editor.complete(head + 'wans:\n  ^');
    only(wans, ['starlink', 'lte-modem', 'fibre-pppoe'].map(word => `WAN of preset ${word}`)
        .concat(['dhcp', 'static', 'pppoe', 'lte', 'wireguard'].map(word => `WAN of kind ${word}`)), 'after wans:');
    check(find(wans, 'WAN of preset starlink').doc.includes('bypass'), 'after wans:', 'a snippet says nothing');
    for (const item of wans) { // each is a whole WAN, as it stands
        const text = head + 'wans:\n' + plain(item.text, '  ') + beside;
        const found = await editor.diagnose(text);
        check(found.length === 0, item.label, found);
        const run = spawnSync(rosc, ['check', '-'], { input: text, encoding: 'utf8' });
        check(run.status === 0, item.label, `rosc check: ${run.stderr}`);
    }

    const keys = await editor.complete(head + 'wans:\n  lte:\n    ^');
    has(keys, ['preset', 'kind', 'port', 'interface', 'distance', 'probes', 'metered', 'mss', 'ipv6'], 'keys of a WAN');
    check(keys.some(item => /distance: .*\nprobes: /.test(item.text)), 'keys of a WAN', 'the required ones are no snippet');
    check(find(keys, 'distance').doc.includes('failover order'), 'keys of a WAN', 'a key says nothing');
    check(new Set(labels(keys)).size === keys.length, 'keys of a WAN', `one twice: ${labels(keys)}`);
    has(await editor.complete(head + 'wans:\n  a:\n    kind: static\n    ^'), ['address', 'gateway'], 'keys of a static WAN');
    const pppoe = await editor.complete(head + 'wans:\n  a:\n    kind: pppoe\n    ^');
    has(pppoe, ['user', 'password', 'service'], 'keys of a PPPoE WAN');
    check(!labels(pppoe).includes('apn'), 'keys of a PPPoE WAN', 'a key of LTE is offered');
    has(await editor.complete(head + 'wans:\n  a:\n    preset: fibre-pppoe\n    ^'), ['user', 'vlan'], 'keys by a preset');

    const value = (key, more) => editor.complete(head + `wans:\n  lte:\n${more || ''}    ${key}: ^`);
    only(await value('kind'), ['dhcp', 'static', 'pppoe', 'lte', 'wireguard'], 'kind:');
    check(find(await value('kind'), 'pppoe').doc.includes('session'), 'kind:', 'a word says nothing');
    only(await value('preset'), ['starlink', 'lte-modem', 'fibre-pppoe'], 'preset:');
    only(await value('port'), ['ether1'], 'port:');
    only(await value('probes'), ['[8.8.8.8, 9.9.9.9]', 'none'], 'probes:');
    only(await value('metered'), ['yes', 'no'], 'metered:');
    has(await value('nat'), ['auto', 'masquerade', 'none'], 'nat:');
    has(await value('mss'), ['auto', 'off'], 'mss:');
    has(await value('password', '    kind: pppoe\n'), ['{ env: NAME }', '{ file: PATH }'], 'password:');
    has(await editor.complete(site + 'management:\n  from: ^'), ['lan:NAME', 'list:NAME', 'tunnel:NAME'], 'from:');
    has(await editor.complete(site + 'routing:\n  mode: ^'), ['failover', 'pcc', 'ecmp'], 'mode:');
    has(await editor.complete(modeline + 'rosc: 1\nsite:\n  routeros: ^'), ['"7.21"'], 'routeros:');

    // Entries of the other mappings: what is put in has no mistake that a schema knows of.
    for (const where of ['lans:', 'tunnels:', 'vars:', 'routing:\n  pins:', 'nat:\n  forwards:', 'firewall:\n  lists:',
        'firewall:\n  input:', 'firewall:\n  forward:', 'dns:\n  static:', 'lans:\n  a:\n    address: 10.0.0.1/24\n    dhcp:\n      leases:']) {
        const indent = ' '.repeat(where.split('\n').pop().search(/\S/) + 2);
        const offered = (await editor.complete(site + where + `\n${indent}^`)).filter(item => item.label.startsWith('a new '));
        check(offered.length === 1, where, 'no entry is offered');
        for (const item of offered) {
            const found = await editor.diagnose(site + where + '\n' + plain(item.text, indent));
            check(found.length === 0, `${where} ${item.text}`, found);
        }
    }
}

// --- hover ---

// The offset of each key of a text in block or flow form, comments left out.
function keys(text) {
    const all = [];
    let start = 0;
    for (const line of text.split('\n')) {
        const code = line.replace(/(^|\s)#.*/, '').replace(/"[^"]*"/g, word => '_'.repeat(word.length));
        for (const match of code.matchAll(/(^\s*|[{,]\s*)([A-Za-z][A-Za-z0-9.-]*):(?=\s|$)/g))
            all.push({ key: match[2], offset: start + match.index + match[1].length + 1 });
        start += line.length + 1;
    }
    return all;
}

async function hover(editor) {
    for (const name of fs.readdirSync('examples').filter(file => file.endsWith('.yaml'))) {
        const text = modeline + fs.readFileSync(path.join('examples', name), 'utf8');
        const places = keys(text);
        const told = await editor.hover(text, places.map(place => place.offset), `hover-${name}`);
        check(places.length > 10, name, 'no keys');
        places.forEach((place, i) => {
            const words = told[i].split('\n').filter(line => line && !line.startsWith('####') && !line.startsWith('Source'));
            check(told[i].startsWith('#### ') && words.join(' ').length > 15, `${name}: ${place.key}`, told[i] || 'nothing is said');
        });
    }
    const say = async (text, key) => (await editor.hover(text, [text.indexOf(key) + 1]))[0];
    const distance = await say(site, 'distance');
    for (const words of ['#### wans.NAME.distance', 'failover order', 'from 1 to 200', 'Required'])
        check(distance.includes(words), 'distance', distance);
    const mss = await say(site + '    mss: auto\n', 'mss');
    for (const words of ['- `off`: no clamp', 'Default: `auto`', '536 to 1460'])
        check(mss.includes(words), 'mss', mss);
    check((await say(site, 'kind')).includes('`static`: The address and the gateway are fixed'), 'kind', 'its words are not told');
    check((await say(modeline + 'extends: a.yaml\nrosc: 1\nwans:\n  a:\n    metered: yes\n', 'metered')).includes('costs money'),
        'a site that extends', 'nothing is said');
}

// --- diagnostics ---

async function diagnostics(editor) {
    const fine = async (text, name) => {
        const found = await editor.diagnose(text);
        check(found.length === 0, name, found);
    };
    // one finding, these words, under this text
    const wrong = async (text, under, message, name) => {
        const found = await editor.diagnose(text);
        check(found.length === 1 && found[0].under === under && found[0].message === message, name || under, found);
    };
    await fine(site, 'a small site');
    for (const name of fs.readdirSync('examples').filter(file => file.endsWith('.yaml'))) {
        const found = await editor.diagnose(modeline + fs.readFileSync(path.join('examples', name), 'utf8'), `fine-${name}`);
        check(found.length === 0, name, found);
    }
    const with_ = (from, to) => {
        check(site.includes(from), 'the test', from);
        return site.replace(from, to);
    };
    const many = 'an IPv4 address, or a list of up to 4, or none, like [8.8.8.8, 9.9.9.9]';
    await wrong(with_('port:', 'prot:'), 'prot', 'Property prot is not allowed.');
    await wrong(site + 'wnas: {}\n', 'wnas', 'Property wnas is not allowed.');
    await wrong(with_('distance: 1', 'distance: 0'), '0', 'Value is below the minimum of 1.');
    await wrong(with_('distance: 1', 'distance: 201'), '201', 'Value is above the maximum of 200.');
    await wrong(with_('distance: 1', 'distance: one'), 'one', 'expected a number from 1 to 200');
    await wrong(with_('8.8.8.8', '8.8.8.888'), '8.8.8.888', 'expected an IPv4 address');
    await wrong(with_('[8.8.8.8]', '8.8.8.888'), '8.8.8.888', `expected ${many}`, 'one probe');
    await wrong(with_('[8.8.8.8]', '{ a: b }'), '{ a: b }', `expected ${many}`, 'probes as a mapping');
    await wrong(with_('kind: dhcp', 'kind: dhpc'), 'dhpc', 'expected dhcp, static, pppoe, lte or wireguard');
    await wrong(with_('kind: dhcp', 'preset: starlnk'), 'starlnk', 'expected starlink, lte-modem or fibre-pppoe');
    await wrong(with_('    distance: 1\n', ''), 'lte', 'Missing property "distance".', 'no distance');
    await wrong(with_('    kind: dhcp\n', ''), 'lte', 'Missing property "kind".', 'no kind');
    await wrong(site + '    user: x\n', 'user', 'a WAN of kind dhcp has no such key');
    await wrong(site + '    metered: perhaps\n', 'perhaps', 'expected yes or no');
    await wrong(site + '    mss: 5\n', '5', 'Value is below the minimum of 536.');
    await wrong(site + '    mss: big\n', 'big', 'expected auto, off or a number from 536 to 1460');
    await wrong(site + 'lans: []\n', '[]', 'expected a mapping');
    await wrong(with_('lte:', 'LTE:'), 'LTE',
        'expected names of lower-case letters, digits and hyphens, a letter first, at most 24 characters');
    await wrong(site + 'apply: { rollback: 10 minutes }\n', '10 minutes', 'expected off or a duration from 1m to 1d, like 10m');
    await wrong(site + 'routing: { mode: pbr }\n', 'pbr', 'expected failover, pcc or ecmp');

    // Sites that extend others, profiles, variables.
    const partial = modeline + 'extends: ../profiles/villa.yaml\nrosc: 1\n';
    await fine(partial, 'nothing but extends');
    await fine(partial + 'vars: { n: 1 }\nwans:\n  a: null\n  b: { port: "ether${n}", distance: "${n}", probes: ["${p}"] }\n', 'variables');
    await fine(partial + 'wans: { b: { kind: "${k}", metered: "${m}", nat: "${x}", apn: null, mss: null } }\n', 'variables for words');
    await fine(with_('kind: dhcp', 'preset: "${p}"'), 'a preset by a variable');
    await wrong(partial + 'wans: { b: { distance: 0 } }\n', '0', 'Value is below the minimum of 1.', 'a wrong part');
    await wrong(partial + 'wans: { b: { prot: ether1 } }\n', 'prot', 'Property prot is not allowed.', 'an unknown key of a part');
    await wrong(partial + 'wans: { b: { kind: lte, user: x } }\n', 'user', 'a WAN of kind lte has no such key', 'another kind');
    const profile = modeline.replace('site.', 'profile.') + 'wans:\n  lte: { preset: lte-modem, probes: [1.1.1.1] }\n';
    await fine(profile, 'a profile');
    await wrong(profile.replace('preset', 'prest'), 'prest', 'Property prest is not allowed.', 'an unknown key of a profile');
}

// The same by the settings of an editor, without a line in the file.
async function settings() {
    const schema = pathToFileURL(path.join(scratch, 'site.schema.json')).href;
    await session({ [schema]: ['sites/*.yaml'] }, async editor => {
        const text = site.slice(modeline.length).replace('port:', 'prot:');
        let found = await editor.diagnose(text, 'sites/a.yaml');
        check(found.length === 1 && found[0].under === 'prot', 'by settings', found);
        found = await editor.diagnose(text, 'other/a.yaml');
        check(found.length === 0, 'another folder', found);
        const [told] = await editor.hover(site.slice(modeline.length), [site.indexOf('distance') - modeline.length + 1], 'sites/b.yaml');
        check(told.includes('failover order'), 'hover by settings', told);
    });
}

async function main() {
    for (const part of [completion, hover, diagnostics])
        await session({}, part);
    await settings();
    console.log(`${passed} passed, ${failed} failed`);
    process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

main().catch(error => {
    console.log(`FAIL ${error.stack}`);
    process.exit(1);
});
