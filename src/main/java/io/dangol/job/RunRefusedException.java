package io.dangol.job;

import io.dangol.shared.DangolException;
import io.dangol.shared.ErrorCode;

/** Another run of the kind is at work, or has worked the period already. A schedule takes this for granted. */
public final class RunRefusedException extends DangolException {
    RunRefusedException(RunKind kind, String holder) {
        super(
                ErrorCode.CONFLICT,
                "A run of kind " + kind + " is at work or has done this already: run " + holder
                        + ". Follow it with runProgress, or try again when it has ended.");
    }
}
