/**
 * The sealed counter in a TPM 2.0 (rule 17a): a few commands of the TPM 2.0 Library, their bytes,
 * and the device they go to.
 */
@NullMarked
package kr.sarangbang.infrastructure.device.tpm;

import org.jspecify.annotations.NullMarked;
