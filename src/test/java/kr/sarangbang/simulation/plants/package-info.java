/**
 * Bugs planted on purpose, to see that the simulation finds them. Each is a decorator around a part
 * of the product; the product itself has no switch for any of them.
 */
package kr.sarangbang.simulation.plants;
