import { checkPlatform } from './check-machine.mjs';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { findNode, isFittingNode, nodePackage } from './find-node.mjs';

/**
 * What every command needs first: a supported machine, the locked dependencies, a fitting Node.
 *
 * @param {string} root
 * @returns {Promise<string>} path of that Node
 */
export async function setUp(root) {
  const { node: version } = process.versions;
  checkPlatform(process.platform, version);
  const needed = isFittingNode(version) ? [] : [nodePackage(process.platform, process.arch)];
  await ensureDependencies(root, { needed });
  return findNode(root);
}
