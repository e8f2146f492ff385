// One project per kind of proof, so `npx jest --selectProjects unit` runs just that kind.
const transform = {
  '^.+\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } }],
}
const moduleNameMapper = { '^@/(.*)$': '<rootDir>/src/$1', '^@cloud/(.*)$': '<rootDir>/cloudfunctions/$1' }
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch,
  transform,
  moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...more,
})

module.exports = {
  projects: [
    project('unit', ['<rootDir>/{src,cloudfunctions,emulator}/**/*.test.ts?(x)']),
    project('cross', ['<rootDir>/tests/cross/**/*.test.ts']),
    project('e2e', ['<rootDir>/tests/e2e/**/*.test.ts']),
    project('weapp', ['<rootDir>/tests/weapp/**/*.test.ts']),
  ],
  // For the longest story on the slowest machine: whoever waits for what never comes says so much earlier.
  testTimeout: 600000,
}
