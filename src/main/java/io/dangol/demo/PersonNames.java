package io.dangol.demo;

import java.util.List;

/** Korean names: family names as often as they are, given names of the generations that shop. */
final class PersonNames {
    private static final List<String> FAMILY = List.of(
            "김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "전", "홍", "유",
            "고", "문", "양", "손", "배", "백", "허", "남", "심", "노", "하");
    private static final double[] FAMILY_WEIGHTS = {
        21.5, 14.7, 8.4, 4.7, 4.3, 2.4, 2.1, 2.1, 2, 1.7, 1.5, 1.5, 1.5, 1.4, 1.4, 1.3, 1.4, 1.4, 1.1, 1.1, 1.3, .9, .9,
        .9, .9, .8, .8, .7, .6, .6, .7, .6
    };
    private static final List<String> GIVEN = List.of(
            "민준", "서준", "도윤", "예준", "시우", "하준", "지호", "주원", "지훈", "준서", "건우", "현우", "우진", "선우", "연우", "정우", "승우", "지환",
            "승현", "유준", "시현", "민재", "현준", "은우", "태윤", "동현", "재윤", "성민", "영호", "상훈", "진우", "태현", "서연", "서윤", "지우", "서현",
            "하은", "민서", "하윤", "윤서", "지유", "채원", "지민", "수아", "지아", "은서", "다은", "예은", "수빈", "소율", "예린", "지원", "소윤", "유진",
            "채은", "가은", "서영", "민지", "예진", "수진", "혜진", "은지", "미영", "지현", "보람", "아름", "나연", "다인");

    private PersonNames() {}

    static String name(Dice dice) {
        return FAMILY.get(dice.weighted(FAMILY_WEIGHTS)) + dice.pick(GIVEN);
    }
}
