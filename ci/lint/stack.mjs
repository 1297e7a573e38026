// Checks what neither Docker nor dclint sees in the stack files: that everything a service names is defined, that files are
// there, that no secret is an environment value, that images have a version, and that .env.example explains each variable.
// Usage: stack.mjs .env.example docker-compose.yml [override …]
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {parse} from 'yaml';

const [example, main, ...overrides] = process.argv.slice(2);
const problems = [];
const stack = read(main);
const services = Object.entries(stack.services ?? {});

for (const [name, service] of services) {
	for (const kind of ['networks', 'secrets', 'configs', 'volumes']) {
		for (const used of namesOf(service[kind], kind)) {
			if (!(used in (stack[kind] ?? {}))) problems.push(`${main}: ${name} uses ${kind.slice(0, -1)} ${used}, which is not defined`);
		}
	}
	for (const [variable, value] of entriesOf(service.environment)) {
		if (/PASSWORD|SECRET|_KEY$|TOKEN/i.test(variable) && !/_FILE$/.test(variable) && value) {
			problems.push(`${main}: ${name} has ${variable} in its environment; secrets are files in /run/secrets`);
		}
	}
	if (!/:[^/]+$/.test(service.image ?? '')) problems.push(`${main}: the image of ${name} has no version`);
	if (!service.deploy?.resources?.limits?.memory) problems.push(`${main}: ${name} may take all memory (deploy.resources.limits)`);
}
for (const [name, config] of Object.entries({...stack.configs, ...stack.secrets})) {
	if (config?.file && !existsSync(join(dirname(main), config.file))) problems.push(`${main}: the file of ${name} is missing: ${config.file}`);
}
for (const file of overrides) {
	for (const name of Object.keys(read(file).services ?? {})) {
		if (!(name in stack.services)) problems.push(`${file}: there is no service ${name} to override`);
	}
}
const explained = readFileSync(example, 'utf8');
const given = /_TAG$|^APP_CONFIG_DIGEST$/; // by deploy.sh
for (const file of [main, ...overrides]) {
	for (const variable of new Set([...uncommented(file).matchAll(/(?<!\$)\$\{?([A-Z_][A-Z0-9_]*)/g)].map((match) => match[1]))) {
		if (!given.test(variable) && !new RegExp(`\\b${variable}=`).test(explained)) {
			problems.push(`${file}: ${example} does not explain ${variable}`);
		}
	}
}
problems.forEach((problem) => console.error(problem));
process.exit(problems.length ? 1 : 0);

function read(file) {
	return parse(readFileSync(file, 'utf8'), {merge: true}) ?? {};
}

function uncommented(file) {
	return readFileSync(file, 'utf8').replace(/^\s*#.*$/gm, '');
}

function namesOf(used, kind) {
	if (!Array.isArray(used)) return Object.keys(used ?? {});
	return used.map((one) => nameOf(one, kind)).filter((name) => name && !/^[./~]/.test(name));
}

function nameOf(one, kind) {
	if (typeof one === 'string') return kind === 'volumes' ? (one.includes(':') ? one.split(':')[0] : undefined) : one;
	return kind === 'volumes' && one.type !== 'volume' ? undefined : one.source;
}

function entriesOf(environment) {
	if (Array.isArray(environment)) return environment.map((line) => line.split(/=(.*)/s));
	return Object.entries(environment ?? {});
}
