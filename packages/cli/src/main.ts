#!/usr/bin/env node
import { startProblem } from '@rustok/core';
import { applicationFolder, callersFolder } from './env.js';
import { createProgram } from './program.js';

const words = process.argv.slice(2);
try {
  const program = await createProgram(words, applicationFolder(), (code) => {
    process.exitCode = code;
  });
  // Paths in arguments are the caller's.
  process.chdir(callersFolder());
  await program.parseAsync(words, { from: 'user' });
} catch (error) {
  process.stderr.write(`rustok: ${startProblem(error)}\n`);
  process.exitCode = 1;
}
