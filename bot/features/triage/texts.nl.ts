export const nl = {
  card: {
    others: "Wie helpt je nog meer",
    notKept: "Ik sla je vraag niet op. Een chatbot kan zich vergissen. Bel bij twijfel 112.",
  },
  quietLine: "Is er nu iemand in gevaar? Bel 112.",
};
