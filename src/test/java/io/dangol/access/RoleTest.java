package io.dangol.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void marketerAndOperatorIncludeAnalystAndNothingElse() {
        assertThat(Role.including(List.of(Role.MARKETER))).containsExactlyInAnyOrder(Role.MARKETER, Role.ANALYST);
        assertThat(Role.including(List.of(Role.OPERATOR))).containsExactlyInAnyOrder(Role.OPERATOR, Role.ANALYST);
        assertThat(Role.including(List.of(Role.ANALYST))).containsExactly(Role.ANALYST);
        assertThat(Role.including(List.of(Role.INTAKE))).containsExactly(Role.INTAKE);
    }

    @Test
    void theConstantsForAnnotationsAreTheRolesNames() {
        assertThat(List.of(Role.Names.ANALYST, Role.Names.MARKETER, Role.Names.OPERATOR, Role.Names.INTAKE))
                .containsExactly(List.of(Role.values()).stream().map(Role::name).toArray(String[]::new));
    }
}
