package io.dangol.demo;

import java.util.List;

/** The invented makers, models and colours of the demo brand's goods. None of them exists. */
final class CatalogueWords {
    static final List<String> BRANDS =
            List.of("누로바", "한벼리", "모르단", "소린느", "가온델", "두루미르", "아라빛나", "새벽공방", "달무리옥", "윤슬제", "노을담", "그루터");
    static final List<String> COLOURS =
            List.of("블랙", "화이트", "크림", "그레이", "네이비", "올리브", "카키", "브라운", "버건디", "스카이", "라일락", "실버");

    /**
     * @param median the price in the middle of the category, in won
     * @param spread how far prices of the category lie apart (sigma of their logarithm)
     */
    record Category(String name, int products, double median, double spread, List<String> models) {}

    static final List<Category> CATEGORIES = List.of(
            new Category("스니커즈", 150, 260_000, .75, List.of("런웨이브", "하이포켓", "코트라인", "트레일결", "레트로윙", "클라우드솔")),
            new Category("스트리트웨어", 130, 130_000, .7, List.of("오버핏 후디", "그래픽 티셔츠", "카고 팬츠", "집업 스웨트", "와이드 데님")),
            new Category("아우터", 80, 420_000, .7, List.of("구스 패딩", "바시티 재킷", "윈드브레이커", "레더 재킷", "더플 코트")),
            new Category("가방", 90, 760_000, .95, List.of("미니 크로스백", "호보백", "토트백", "백팩", "버킷백")),
            new Category("시계", 60, 1_900_000, 1.05, List.of("다이버 40", "크로노 42", "문페이즈", "필드 워치", "스퀘어 드레스")),
            new Category("지갑·잡화", 80, 180_000, .8, List.of("카드지갑", "장지갑", "벨트", "머플러", "선글라스")),
            new Category("모자", 50, 70_000, .5, List.of("볼캡", "버킷햇", "비니", "트러커캡")),
            new Category("컬렉터블", 60, 150_000, .9, List.of("아트 토이", "한정 피규어", "아트 프린트", "레진 오브제")));

    private CatalogueWords() {}
}
