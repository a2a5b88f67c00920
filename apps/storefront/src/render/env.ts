// React asks for it when it is loaded: its development build writes errors, with their stacks, into the page.
process.env['NODE_ENV'] ??= 'production';
